/**
 * Faults on demand: what AWS does to its callers now and then, here when asked for. Off by default,
 * never kept.
 */
@NullMarked
package dev.hearth.emulator.fault;

import org.jspecify.annotations.NullMarked;
