package dev.hearth.simulation;

/**
 * Told of every change of a job's status or secondary status, at the instant of the change, in
 * order.
 */
@FunctionalInterface
public interface StatusListener {

  void statusChanged(SimulatedJob job);

  /** For whoever only asks. */
  StatusListener NONE = job -> {};
}
