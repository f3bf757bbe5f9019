package dev.hearth.simulation;

/**
 * How long each step of a start takes, in milliseconds of business time. Their sum is the start
 * latency: creation to {@code Training}.
 *
 * @param launch instances are had and prepared; short on a warm pool
 * @param input the data channels are set up
 * @param imagePull 0 when the hosts hold the image already
 * @param containerStart the container comes up
 */
public record StartPhases(long launch, long input, long imagePull, long containerStart) {

  /** The start latency. */
  public long total() {
    return launch + input + imagePull + containerStart;
  }
}
