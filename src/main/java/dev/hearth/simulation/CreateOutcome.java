package dev.hearth.simulation;

/** What became of a request to create a job. */
public sealed interface CreateOutcome {

  record Created(SimulatedJob job) implements CreateOutcome {}

  record NameTaken(SimulatedJob existing) implements CreateOutcome {}

  /**
   * The training quota of the type does not allow it; figures in instances, as AWS's message states
   * them.
   */
  record LimitExceeded(String limitName, int limit, int used, int requested)
      implements CreateOutcome {}
}
