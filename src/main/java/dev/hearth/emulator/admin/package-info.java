/**
 * The emulator's own operations, for whoever runs it: clock, faults, and things that AWS does by
 * itself. Signed like any other call, for a service named {@code emulator}.
 */
@NullMarked
package dev.hearth.emulator.admin;

import org.jspecify.annotations.NullMarked;
