/** Checks requests against the constraints of AWS's published API models, in AWS's own words. */
@NullMarked
package dev.hearth.emulator.constraint;

import org.jspecify.annotations.NullMarked;
