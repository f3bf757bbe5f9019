/**
 * AWS's wire formats as a server sees them: Signature Version 4, JSON 1.1 and its errors. Knows
 * neither the emulator nor any feature of the portal, so that both can answer AWS clients with the
 * same code.
 */
@NullMarked
package dev.hearth.wire;

import org.jspecify.annotations.NullMarked;
