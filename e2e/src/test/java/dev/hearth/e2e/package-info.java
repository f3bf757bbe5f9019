/** Journeys of people through the packaged application, in a real browser. */
@NullMarked
package dev.hearth.e2e;

import org.jspecify.annotations.NullMarked;
