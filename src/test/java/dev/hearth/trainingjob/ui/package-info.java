@NullMarked
package dev.hearth.trainingjob.ui;

import org.jspecify.annotations.NullMarked;
