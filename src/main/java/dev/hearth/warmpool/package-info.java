/**
 * Match criteria, matching and its explanation, start-latency prediction, and the catalogue of warm
 * pools.
 */
@NullMarked
package dev.hearth.warmpool;

import org.jspecify.annotations.NullMarked;
