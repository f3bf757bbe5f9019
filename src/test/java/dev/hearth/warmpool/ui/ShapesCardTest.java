package dev.hearth.warmpool.ui;

import static dev.hearth.warmpool.ui.PoolSamples.CRITERIA;
import static dev.hearth.warmpool.ui.PoolSamples.TEAM;
import static dev.hearth.warmpool.ui.PoolSamples.volume;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.warmpool.CriteriaMatcher;
import dev.hearth.warmpool.CriterionComparison;
import dev.hearth.warmpool.InputMode;
import dev.hearth.warmpool.JobShape;
import dev.hearth.warmpool.MatchCriteria;
import dev.hearth.warmpool.ShapeMatch;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapesCardTest {

  @Test
  void one_differing_criterion_is_named_with_both_values() {
    assertThat(whyCold(CriteriaMatcher.differences(CRITERIA, volume(200))))
        .isEqualTo("volume size differs: wp-90be has 200 GB, it asks for 100 GB");
  }

  @Test
  void several_are_counted() {
    MatchCriteria other = MatchCriteria.simple(CRITERIA.roleArn(), "ml.m5.large", 2, 100);
    assertThat(whyCold(CriteriaMatcher.differences(CRITERIA, other)))
        .isEqualTo("wp-90be is closest, 2 criteria differ");
  }

  @Test
  void nothing_warm_is_said_as_such() {
    assertThat(whyCold(List.of())).isEqualTo("nothing is warm for it");
  }

  private static String whyCold(List<CriterionComparison> differences) {
    JobShape shape = new JobShape(CRITERIA, "train:1", InputMode.FAST_FILE, 2);
    return ShapesCard.whyCold(new ShapeMatch(shape, TEAM, "detr-07", 1, 0, differences, "wp-90be"));
  }
}
