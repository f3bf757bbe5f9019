package dev.hearth.warmpool.ui;

import dev.hearth.warmpool.WarmPoolRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When the next pool becomes one that cools soon. */
final class CoolingAlarm {

  private static final Duration LATEST = Duration.ofHours(1);

  private CoolingAlarm() {}

  /** Business time until the next pool turns to "cooling soon"; empty when none will. */
  static Optional<Duration> next(List<WarmPoolRow> pools, Instant now) {
    return pools.stream()
        .filter(pool -> pool.expiresAt() != null && !pool.coolingAt(now))
        .map(pool -> untilCooling(pool, now))
        .flatMap(Optional::stream)
        .min(Duration::compareTo);
  }

  /** The same in real time, and no later than in an hour, a little late rather than early. */
  static Duration real(Duration business, double speed) {
    if (speed <= 0) {
      return LATEST;
    }
    Duration wait = Duration.ofMillis((long) (business.toMillis() / speed) + 100);
    return wait.compareTo(LATEST) > 0 ? LATEST : wait;
  }

  private static Optional<Duration> untilCooling(WarmPoolRow pool, Instant now) {
    Instant expires = pool.expiresAt();
    Instant available = pool.availableSince();
    if (expires == null || available == null || !now.isBefore(expires)) {
      return Optional.empty();
    }
    Duration whole = Duration.between(available, expires);
    Duration warning =
        whole.compareTo(WarmPoolRow.COOLING) < 0 ? whole.dividedBy(10) : WarmPoolRow.COOLING;
    return Optional.of(Duration.between(now, expires.minus(warning)));
  }
}
