package dev.hearth.simulation;

/** What became of a request to stop a job. */
public sealed interface StopOutcome {

  record Stopping(SimulatedJob job) implements StopOutcome {}

  record NotRunning(JobStatus status) implements StopOutcome {}

  record UnknownJob() implements StopOutcome {}
}
