@NullMarked
package dev.hearth.matrix;

import org.jspecify.annotations.NullMarked;
