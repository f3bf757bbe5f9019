package dev.hearth.warmpool;

import dev.hearth.warmpool.MatchReport.PoolMatch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which pools a job would match, and how far the others are from it. Among several that match the
 * one available longest is taken, as the emulator does; AWS does not say. Pure.
 */
final class MatchPolicy {

  private static final Comparator<PoolMatch> LONGEST_AVAILABLE =
      Comparator.comparing((PoolMatch m) ->
              m.pool().availableSince() == null ? Instant.MAX : m.pool().availableSince())
          .thenComparing(m -> m.pool().label());

  private static final Comparator<PoolMatch> CLOSEST =
      Comparator.comparingInt((PoolMatch m) -> m.differences().size())
          .thenComparing(m -> m.pool().status())
          .thenComparingInt(MatchPolicy::effort)
          .thenComparing(m -> !m.imageOnHost())
          .thenComparing(LONGEST_AVAILABLE);

  private MatchPolicy() {}

  /**
   * Pools whose time has run out by now no longer match, even when the cloud has not said so yet.
   */
  static MatchReport explain(JobShape shape, List<WarmPoolRow> pools, Instant now) {
    var matching = new ArrayList<PoolMatch>();
    var matchingInUse = new ArrayList<PoolMatch>();
    var others = new ArrayList<PoolMatch>();
    for (var pool : pools) {
      if (pool.status() == WarmPoolStatus.TERMINATED || hasExpired(pool, now)) {
        continue;
      }
      var match = match(shape, pool);
      if (!match.matches()) {
        others.add(match);
      } else if (pool.status() == WarmPoolStatus.AVAILABLE) {
        matching.add(match);
      } else {
        matchingInUse.add(match);
      }
    }
    matching.sort(LONGEST_AVAILABLE);
    matchingInUse.sort(CLOSEST);
    others.sort(CLOSEST);
    var cold = StartLatencyForecast.cold(shape.inputMode(), shape.inputGb());
    var expected = matching.isEmpty() ? cold : matching.getFirst().startLatency();
    return new MatchReport(
        shape,
        List.copyOf(matching),
        List.copyOf(matchingInUse),
        List.copyOf(others),
        expected,
        cold);
  }

  private static int effort(PoolMatch match) {
    return match.differences().stream().mapToInt(d -> d.criterion().effort()).sum();
  }

  private static boolean hasExpired(WarmPoolRow pool, Instant now) {
    return pool.status() == WarmPoolStatus.AVAILABLE
        && pool.expiresAt() != null
        && !pool.expiresAt().isAfter(now);
  }

  private static PoolMatch match(JobShape shape, WarmPoolRow pool) {
    var imageOnHost = pool.image().equals(shape.image());
    return new PoolMatch(
        pool,
        CriteriaMatcher.compare(shape.criteria(), pool.criteria()),
        imageOnHost,
        StartLatencyForecast.warm(shape.inputMode(), shape.inputGb(), imageOnHost));
  }
}
