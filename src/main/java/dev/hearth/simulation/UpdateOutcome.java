package dev.hearth.simulation;

/** What became of a request to change the keep-alive of a job's pool. */
public sealed interface UpdateOutcome {

  record Updated(SimulatedJob job) implements UpdateOutcome {}

  /** The job has no Available pool: it runs, never asked for one, or its pool is gone or going. */
  record NotAvailable(SimulatedJob job) implements UpdateOutcome {}

  record UnknownJob() implements UpdateOutcome {}
}
