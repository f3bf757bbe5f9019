package dev.hearth.demo.trace;

/** What a line of a trace turned out to be. */
public sealed interface TraceLine {

  /** A job to replay. */
  record Job(TraceRow row) implements TraceLine {}

  /** A row that is left out, and why. */
  record Skipped(long line, SkipReason reason) implements TraceLine {}
}
