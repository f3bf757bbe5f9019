@NullMarked
package dev.hearth.base.ui;

import org.jspecify.annotations.NullMarked;
