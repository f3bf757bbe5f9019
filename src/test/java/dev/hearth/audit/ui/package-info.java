@NullMarked
package dev.hearth.audit.ui;

import org.jspecify.annotations.NullMarked;
