package dev.hearth.simulation;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * A job as the simulation sees it.
 *
 * @param keepAliveSeconds how long its hosts stay warm afterwards; 0 = not at all
 * @param poolable false for managed spot and heterogeneous clusters, which neither use nor leave
 *     pools (facts sheet 1.4)
 * @param image the container image; compared with those on a pool's hosts, never matched
 * @param trainingMillis time from {@code Training} to the end; drawn when empty
 * @param maxRuntimeSeconds a longer training is cut here and ends as MaxRuntimeExceeded
 */
public record JobSpec(
    String name,
    MatchCriteria criteria,
    int keepAliveSeconds,
    boolean poolable,
    String image,
    double imageGigabytes,
    InputMode inputMode,
    double inputGigabytes,
    OptionalLong trainingMillis,
    PlannedEnd end,
    int maxRuntimeSeconds) {

  public JobSpec {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(criteria, "criteria");
    Objects.requireNonNull(image, "image");
    if (keepAliveSeconds < 0) {
      throw new IllegalArgumentException(
          "keepAliveSeconds must not be negative, but is " + keepAliveSeconds);
    }
    if (maxRuntimeSeconds < 1) {
      throw new IllegalArgumentException(
          "maxRuntimeSeconds must be at least 1, but is " + maxRuntimeSeconds);
    }
  }
}
