package dev.hearth.simulation;

/** What became of a request to delete a job. */
public sealed interface DeleteOutcome {

  record Deleted(SimulatedJob job) implements DeleteOutcome {}

  /** The job runs, or retains a warm pool. */
  record InUse(SimulatedJob job) implements DeleteOutcome {}

  record UnknownJob() implements DeleteOutcome {}
}
