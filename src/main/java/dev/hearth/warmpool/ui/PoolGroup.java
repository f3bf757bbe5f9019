package dev.hearth.warmpool.ui;

import dev.hearth.warmpool.CriteriaMatcher;
import dev.hearth.warmpool.Criterion;
import dev.hearth.warmpool.CriterionComparison;
import dev.hearth.warmpool.MatchCriteria;
import dev.hearth.warmpool.WarmPoolRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pools that stand together on the screen, in the order in which the service gave the first of each
 * group.
 *
 * @param nearMiss the one criterion in which an exact group differs from an earlier one, if there
 *     is just one
 */
record PoolGroup(String key, List<WarmPoolRow> pools, Optional<NearMiss> nearMiss) {

  /**
   * Differs from another group in one criterion only.
   *
   * @param directlyAbove whether the other group stands right above
   * @param neighbour a pool of the other group, to compare with
   */
  record NearMiss(Criterion criterion, boolean directlyAbove, WarmPoolRow neighbour) {}

  WarmPoolRow first() {
    return pools.getFirst();
  }

  static List<PoolGroup> of(List<WarmPoolRow> pools, PoolGrouping grouping) {
    Map<String, List<WarmPoolRow>> byKey = new LinkedHashMap<>();
    for (WarmPoolRow pool : pools) {
      byKey.computeIfAbsent(grouping.keyOf(pool), key -> new ArrayList<>()).add(pool);
    }
    List<PoolGroup> groups = new ArrayList<>();
    byKey.forEach((key, members) ->
        groups.add(
            new PoolGroup(
                key,
                List.copyOf(members),
                grouping == PoolGrouping.EXACT
                    ? nearest(members.getFirst().criteria(), groups)
                    : Optional.empty())));
    return List.copyOf(groups);
  }

  /** The nearest earlier group wins, and of these the one right above. */
  private static Optional<NearMiss> nearest(MatchCriteria criteria, List<PoolGroup> earlier) {
    for (int i = earlier.size() - 1; i >= 0; i--) {
      WarmPoolRow neighbour = earlier.get(i).first();
      List<CriterionComparison> differences =
          CriteriaMatcher.differences(criteria, neighbour.criteria());
      if (differences.size() == 1 && isHidden(differences.getFirst().criterion())) {
        return Optional.of(
            new NearMiss(differences.getFirst().criterion(), i == earlier.size() - 1, neighbour));
      }
    }
    return Optional.empty();
  }

  /** Other machines are no near miss: they are what the head of a group is named after. */
  private static boolean isHidden(Criterion criterion) {
    return criterion != Criterion.INSTANCE_TYPE && criterion != Criterion.INSTANCE_COUNT;
  }
}
