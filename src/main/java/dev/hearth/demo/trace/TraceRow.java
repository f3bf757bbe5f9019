package dev.hearth.demo.trace;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * One job of a trace.
 *
 * @param line in the file, the header being 1
 * @param team the virtual cluster
 * @param gpus of the whole job, 1 or more
 * @param duration how long it ran
 */
public record TraceRow(
    long line,
    String jobId,
    LocalDateTime submitted,
    String user,
    String team,
    int gpus,
    Duration duration,
    Status status) {

  /** How the job ended, in the trace's words. */
  public enum Status {
    PASS,
    KILLED,
    FAILED
  }
}
