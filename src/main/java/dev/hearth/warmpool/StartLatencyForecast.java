package dev.hearth.warmpool;

import java.time.Duration;

/**
 * Predicts start latency from the seed's table (P90 with a 1.34 GB image and 2 GB of data). Only
 * File mode grows with the data: it downloads all of it first.
 */
public final class StartLatencyForecast {

  private static final double REFERENCE_GB = 2;
  private static final int IMAGE_PULL_SECONDS = 43;
  private static final int FILE_SECONDS_PER_REFERENCE = 51;

  private StartLatencyForecast() {}

  /** A start on a pool whose host holds the image, or has to pull it. */
  public static StartLatency warm(InputMode mode, double inputGb, boolean imageOnHost) {
    var base =
        switch (mode) {
          case FSX -> 19;
          case FAST_FILE -> 21;
          case FILE -> 70;
        };
    var pull = Duration.ofSeconds(imageOnHost ? 0 : IMAGE_PULL_SECONDS);
    return new StartLatency(true, seconds(base, mode, inputGb).plus(pull), pull);
  }

  /** A start without a pool. */
  public static StartLatency cold(InputMode mode, double inputGb) {
    var base =
        switch (mode) {
          case FSX -> 136;
          case FAST_FILE -> 143;
          case FILE -> 176;
        };
    return new StartLatency(
        false, seconds(base, mode, inputGb), Duration.ofSeconds(IMAGE_PULL_SECONDS));
  }

  private static Duration seconds(int base, InputMode mode, double inputGb) {
    var extra =
        mode == InputMode.FILE
            ? FILE_SECONDS_PER_REFERENCE * (inputGb - REFERENCE_GB) / REFERENCE_GB
            : 0;
    return Duration.ofMillis(Math.round((base + extra) * 1000));
  }
}
