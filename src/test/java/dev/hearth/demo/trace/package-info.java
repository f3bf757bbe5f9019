@NullMarked
package dev.hearth.demo.trace;

import org.jspecify.annotations.NullMarked;
