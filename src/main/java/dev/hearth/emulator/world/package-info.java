/**
 * The one state of the emulator: services behind one lock, one clock, and a journal of every
 * accepted change.
 */
@NullMarked
package dev.hearth.emulator.world;

import org.jspecify.annotations.NullMarked;
