package dev.hearth.warmpool;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Would this job start warm, on which pool, how soon, and if not, what differs.
 *
 * @param matching available pools that match, in the order SageMaker is assumed to take them
 *     (longest available first); the first is the one it would get
 * @param matchingInUse pools that match but run a job
 * @param others the remaining live pools, fewest differences first, available before in use
 * @param expected of the start it would have now
 * @param cold of a start without a pool
 */
public record MatchReport(
    JobShape shape,
    List<PoolMatch> matching,
    List<PoolMatch> matchingInUse,
    List<PoolMatch> others,
    StartLatency expected,
    StartLatency cold) {

  /** Whether the job would start warm now. */
  public boolean warm() {
    return !matching.isEmpty();
  }

  /** The pool the job would get. */
  public Optional<PoolMatch> pool() {
    return matching.stream().findFirst();
  }

  /**
   * The available pool that one change, which is the person's to make, would start the job on, and
   * sooner than now.
   */
  public Optional<PoolMatch> oneChangeAway() {
    return others.stream()
        .filter(m -> m.pool().status() == WarmPoolStatus.AVAILABLE)
        .filter(m -> m.differences().size() == 1)
        .filter(m -> m.differences().getFirst().criterion().changeable())
        .filter(m -> m.startLatency().total().compareTo(expected.total()) < 0)
        .findFirst();
  }

  /** The closest pool that does not match. */
  public Optional<PoolMatch> closest() {
    return others.stream().findFirst();
  }

  /**
   * A pool beside the job.
   *
   * @param comparisons all ten criteria in reading order
   * @param imageOnHost whether a start on it needs no image pull
   * @param startLatency if the job matched
   */
  public record PoolMatch(
      WarmPoolRow pool,
      List<CriterionComparison> comparisons,
      boolean imageOnHost,
      StartLatency startLatency) {

    public List<CriterionComparison> differences() {
      return comparisons.stream().filter(c -> !c.equal()).toList();
    }

    public boolean matches() {
      return differences().isEmpty();
    }
  }

  /** How much sooner the job trains than it would cold. */
  public Duration saved() {
    return cold.total().minus(expected.total());
  }
}
