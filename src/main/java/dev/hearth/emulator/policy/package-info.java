/**
 * IAM's policy language, as far as it is evaluated here: what is not evaluated is refused when a
 * policy is stored, never ignored. Knows no service and no state.
 */
@NullMarked
package dev.hearth.emulator.policy;

import org.jspecify.annotations.NullMarked;
