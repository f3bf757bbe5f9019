/** Replays a recorded CSV of jobs through the portal, as the people who submitted them. */
@NullMarked
package dev.hearth.demo.trace;

import org.jspecify.annotations.NullMarked;
