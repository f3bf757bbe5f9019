package dev.hearth.simulation;

import dev.hearth.simulation.SimulationSettings.PoolChoice;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The Available pools, by what a job must have to reuse them, best choice first. A pool is known by
 * the job that left it.
 */
final class IdlePools {

  private final Comparator<SimulatedJob> order;
  private final Map<MatchCriteria, TreeSet<SimulatedJob>> byCriteria = new HashMap<>();

  IdlePools(PoolChoice choice) {
    Comparator<SimulatedJob> byChoice =
        switch (choice) {
          case LONGEST_AVAILABLE -> Comparator.comparingLong(job -> job.availableAt);
          case LATEST_AVAILABLE -> Comparator.comparingLong(job -> -job.availableAt);
          case FIRST_TO_EXPIRE -> Comparator.comparingLong(job -> job.expiresAt);
        };
    order = byChoice.thenComparingLong(job -> job.sequence);
  }

  void add(SimulatedJob owner) {
    byCriteria.computeIfAbsent(owner.spec.criteria(), criteria -> new TreeSet<>(order)).add(owner);
  }

  /** Must be called before the owner's expiry changes: the order may depend on it. */
  void remove(SimulatedJob owner) {
    MatchCriteria criteria = owner.spec.criteria();
    TreeSet<SimulatedJob> matching = byCriteria.get(criteria);
    if (matching != null && matching.remove(owner) && matching.isEmpty()) {
      byCriteria.remove(criteria);
    }
  }

  /** The pool a job with these criteria takes; null when none matches. */
  @Nullable SimulatedJob best(MatchCriteria criteria) {
    TreeSet<SimulatedJob> matching = byCriteria.get(criteria);
    return matching == null ? null : matching.first();
  }
}
