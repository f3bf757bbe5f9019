/**
 * The pure discrete-event model of SageMaker's managed warm pools: no input or output, no threads,
 * no clock of its own. Time is given as business time in milliseconds since the epoch. The same
 * commands at the same instants under the same seed give the same state, to the byte. Imports no
 * other package of Hearth.
 */
@NullMarked
package dev.hearth.simulation;

import org.jspecify.annotations.NullMarked;
