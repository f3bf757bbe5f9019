package dev.hearth.warmpool.ui;

import dev.hearth.warmpool.WarmPoolRow;
import dev.hearth.warmpool.WarmPoolStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/**
 * How many pools stand where. A cooling pool is still available; it is counted apart because
 * something can be done about it.
 *
 * @param warm all that are not cooled
 * @param usable available or cooling, and the viewer's to use
 * @param nextCools when the first of the available ones cools
 */
record PoolCounts(
    int warm,
    int usable,
    int available,
    int cooling,
    int inUse,
    int settling,
    Optional<Instant> nextCools) {

  static PoolCounts of(Collection<WarmPoolRow> pools, Instant now) {
    int available = 0;
    int cooling = 0;
    int inUse = 0;
    int settling = 0;
    int usable = 0;
    for (WarmPoolRow pool : pools) {
      switch (pool.status()) {
        case AVAILABLE -> {
          if (pool.coolingAt(now)) {
            cooling++;
          } else {
            available++;
          }
          usable += pool.usable() ? 1 : 0;
        }
        case IN_USE -> inUse++;
        case SETTLING -> settling++;
        case TERMINATED -> {
          // cooled pools stay on the screen for a while, but count for nothing
        }
      }
    }
    Optional<Instant> next =
        pools.stream()
            .filter(pool -> pool.status() == WarmPoolStatus.AVAILABLE)
            .map(WarmPoolRow::expiresAt)
            .filter(Objects::nonNull)
            .min(Instant::compareTo);
    return new PoolCounts(
        available + cooling + inUse + settling, usable, available, cooling, inUse, settling, next);
  }
}
