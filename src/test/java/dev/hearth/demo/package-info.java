@NullMarked
package dev.hearth.demo;

import org.jspecify.annotations.NullMarked;
