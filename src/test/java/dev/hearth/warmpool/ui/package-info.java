@NullMarked
package dev.hearth.warmpool.ui;

import org.jspecify.annotations.NullMarked;
