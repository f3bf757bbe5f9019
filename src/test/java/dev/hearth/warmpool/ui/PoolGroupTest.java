package dev.hearth.warmpool.ui;

import static dev.hearth.warmpool.ui.PoolSamples.CRITERIA;
import static dev.hearth.warmpool.ui.PoolSamples.available;
import static dev.hearth.warmpool.ui.PoolSamples.inUse;
import static dev.hearth.warmpool.ui.PoolSamples.volume;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.warmpool.Criterion;
import dev.hearth.warmpool.MatchCriteria;
import dev.hearth.warmpool.WarmPoolRow;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoolGroupTest {

  private static final Duration LEFT = Duration.ofMinutes(20);

  private final WarmPoolRow first = available("wp-1", CRITERIA, LEFT);
  private final WarmPoolRow larger = available("wp-2", volume(200), LEFT);
  private final WarmPoolRow like = inUse("wp-3", CRITERIA);

  @Test
  void equal_criteria_make_a_group_in_the_order_of_their_first_pool() {
    List<PoolGroup> groups = PoolGroup.of(List.of(first, larger, like), PoolGrouping.EXACT);
    assertThat(groups)
        .extracting(PoolGroup::pools)
        .containsExactly(List.of(first, like), List.of(larger));
  }

  @Test
  void a_group_names_the_only_criterion_in_which_it_differs_from_the_one_above() {
    PoolGroup second = PoolGroup.of(List.of(first, larger), PoolGrouping.EXACT).get(1);
    assertThat(second.nearMiss())
        .hasValueSatisfying(miss -> {
          assertThat(miss.criterion()).isEqualTo(Criterion.VOLUME_SIZE);
          assertThat(miss.directlyAbove()).isTrue();
        });
  }

  @Test
  void the_near_miss_may_be_further_up_but_two_differences_are_none() {
    WarmPoolRow other =
        available("wp-4", MatchCriteria.simple("arn:aws:iam::1:role/x", "ml.m5.large", 2, 1), LEFT);
    List<PoolGroup> groups = PoolGroup.of(List.of(first, other, larger), PoolGrouping.EXACT);
    assertThat(groups.get(1).nearMiss()).isEmpty();
    assertThat(groups.get(2).nearMiss())
        .hasValueSatisfying(miss -> {
          assertThat(miss.directlyAbove()).isFalse();
          assertThat(miss.neighbour()).isEqualTo(first);
        });
  }

  @Test
  void other_machines_are_no_near_miss() {
    WarmPoolRow two =
        available("wp-5", MatchCriteria.simple(CRITERIA.roleArn(), "ml.g5.2xlarge", 2, 100), LEFT);
    assertThat(PoolGroup.of(List.of(first, two), PoolGrouping.EXACT).get(1).nearMiss()).isEmpty();
  }

  @Test
  void by_role_all_of_a_role_stand_together_and_nothing_is_a_near_miss() {
    List<PoolGroup> groups = PoolGroup.of(List.of(first, larger, like), PoolGrouping.ROLE);
    assertThat(groups).hasSize(1);
    assertThat(groups.getFirst().nearMiss()).isEmpty();
  }

  @Test
  void the_address_knows_each_grouping_by_its_word_and_ignores_others() {
    for (PoolGrouping grouping : PoolGrouping.values()) {
      assertThat(PoolGrouping.of(grouping.parameter())).contains(grouping);
    }
    assertThat(PoolGrouping.of("colour")).isEmpty();
  }
}
