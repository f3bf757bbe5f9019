package dev.hearth.demo.trace;

import dev.hearth.demo.DemoJob;
import dev.hearth.demo.DemoShape;
import dev.hearth.warmpool.InputMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * Makes a SageMaker job of a trace's row. The trace knows who, when, how many GPUs, how long and
 * how it ended; what it does not know is the same for everybody: docs/guide/trace.md. Pure.
 */
final class TraceJobs {

  /** SageMaker's default MaxRuntimeInSeconds, with which Hearth submits (facts sheet 3.3). */
  static final Duration LONGEST = Duration.ofDays(1);

  private static final Duration KEEP_ALIVE = Duration.ofMinutes(30);
  private static final int VOLUME_GB = 100;
  private static final double INPUT_GB = 2;
  private static final double IMAGE_GB = 1.34;
  private static final int LONGEST_NAME = 63;

  private TraceJobs() {}

  static DemoJob of(TraceRow row) {
    var instances = GpuInstances.forGpus(row.gpus());
    return new DemoJob(
        TraceTenant.CODE,
        row.user(),
        row.team(),
        name(row),
        new DemoShape(
            plain(row.team()).toLowerCase(Locale.ROOT) + "-train:1",
            instances.type(),
            instances.count(),
            VOLUME_GB,
            Set.of(),
            Set.of(),
            InputMode.FAST_FILE,
            INPUT_GB,
            IMAGE_GB,
            KEEP_ALIVE),
        isShortened(row) || row.status() == TraceRow.Status.KILLED ? LONGEST : row.duration(),
        row.status() == TraceRow.Status.FAILED
            ? DemoJob.Outcome.FAILED
            : DemoJob.Outcome.COMPLETED);
  }

  /** When the person stops a job that was killed; it does not end by itself before. */
  static Duration stopAfter(TraceRow row) {
    return isShortened(row) ? LONGEST : row.duration();
  }

  static boolean isShortened(TraceRow row) {
    return row.duration().compareTo(LONGEST) > 0;
  }

  /** The same for the same row for ever, so that no row is submitted twice. */
  static String name(TraceRow row) {
    var name = plain(row.user() + "-" + row.jobId());
    return name.length() <= LONGEST_NAME
        ? name
        : plain(name.substring(name.length() - LONGEST_NAME));
  }

  /** Letters, digits and single hyphens between them, as AWS wants names (facts sheet 3.3). */
  private static String plain(String text) {
    var plain = text.replaceAll("[^a-zA-Z0-9]+", "-").replaceAll("^-|-$", "");
    return plain.isEmpty() ? "x" : plain;
  }
}
