/**
 * The audit log: what was changed, refused and signed in to, written with the change, sealed after
 * it, and read by those who answer for it.
 */
@NullMarked
package dev.hearth.audit;

import org.jspecify.annotations.NullMarked;
