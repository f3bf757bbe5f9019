package dev.hearth.simulation;

import java.time.Duration;

/**
 * What AWS leaves open or has changed over time, as settings; {@link #defaults} says which reading
 * is ours.
 *
 * @param seed fixes every random draw
 * @param totalLife longest life of a chain of jobs on one pool: 7 days in the seed text, 28 in
 *     AWS's today
 * @param availabilityGap time after the end of a job in which its pool is neither shown nor
 *     reusable (facts sheet 2.1)
 * @param releaseDelay time from a release until the pool is terminated; it cannot be reused
 *     meanwhile
 * @param updateFrom from when a changed keep-alive counts
 * @param choice which of several matching pools a job takes
 * @param retainAfterFailure whether algorithm and client errors leave a pool (AWS's documentation
 *     says yes, 2.2)
 */
public record SimulationSettings(
    long seed,
    Duration totalLife,
    Duration availabilityGap,
    Duration releaseDelay,
    UpdateFrom updateFrom,
    PoolChoice choice,
    boolean retainAfterFailure) {

  /** From when a changed keep-alive counts; AWS does not say (facts sheet 2.3). */
  public enum UpdateFrom {
    NOW,
    JOB_END
  }

  /**
   * Which of several matching pools a job takes; AWS does not say (facts sheet 2.4). Ties go to the
   * older pool.
   */
  public enum PoolChoice {
    LONGEST_AVAILABLE,
    LATEST_AVAILABLE,
    FIRST_TO_EXPIRE
  }

  /** The settings of a plain run. */
  public static SimulationSettings defaults() {
    return new SimulationSettings(
        20220929L,
        Duration.ofDays(7),
        Duration.ofSeconds(3),
        Duration.ofSeconds(5),
        UpdateFrom.NOW,
        PoolChoice.LONGEST_AVAILABLE,
        true);
  }

  public SimulationSettings withSeed(long value) {
    return new SimulationSettings(
        value, totalLife, availabilityGap, releaseDelay, updateFrom, choice, retainAfterFailure);
  }

  public SimulationSettings withTotalLife(Duration value) {
    return new SimulationSettings(
        seed, value, availabilityGap, releaseDelay, updateFrom, choice, retainAfterFailure);
  }

  public SimulationSettings withAvailabilityGap(Duration value) {
    return new SimulationSettings(
        seed, totalLife, value, releaseDelay, updateFrom, choice, retainAfterFailure);
  }

  public SimulationSettings withReleaseDelay(Duration value) {
    return new SimulationSettings(
        seed, totalLife, availabilityGap, value, updateFrom, choice, retainAfterFailure);
  }

  public SimulationSettings withUpdateFrom(UpdateFrom value) {
    return new SimulationSettings(
        seed, totalLife, availabilityGap, releaseDelay, value, choice, retainAfterFailure);
  }

  public SimulationSettings withChoice(PoolChoice value) {
    return new SimulationSettings(
        seed, totalLife, availabilityGap, releaseDelay, updateFrom, value, retainAfterFailure);
  }

  public SimulationSettings withRetainAfterFailure(boolean value) {
    return new SimulationSettings(
        seed, totalLife, availabilityGap, releaseDelay, updateFrom, choice, value);
  }
}
