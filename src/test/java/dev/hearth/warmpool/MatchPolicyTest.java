package dev.hearth.warmpool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.base.PersonId;
import dev.hearth.base.TeamId;
import dev.hearth.base.WarmPoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatchPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final String IMAGE = "registry.example/train:1";
  private static final MatchCriteria WANTED =
      MatchCriteria.simple("arn:aws:iam::123456789012:role/vis-exec", "ml.g5.xlarge", 1, 30);
  private static final JobShape SHAPE = new JobShape(WANTED, IMAGE, InputMode.FAST_FILE, 2);

  @Test
  void without_pools_the_start_is_cold() {
    var report = explain();
    assertThat(report.warm()).isFalse();
    assertThat(report.expected()).isEqualTo(report.cold());
    assertThat(report.saved()).isZero();
  }

  @Test
  void among_several_the_longest_available_is_taken() {
    var report =
        explain(
            available("wp-b", WANTED, IMAGE, minutes(5)),
            available("wp-a", WANTED, IMAGE, minutes(20)),
            available("wp-c", WANTED, IMAGE, minutes(1)));
    assertThat(report.matching())
        .extracting(m -> m.pool().label())
        .containsExactly("wp-a", "wp-b", "wp-c");
    assertThat(report.expected().warm()).isTrue();
    assertThat(report.saved()).isPositive();
  }

  @Test
  void a_pool_whose_time_has_run_out_no_longer_matches() {
    var expired = row("wp-x", WANTED, IMAGE, WarmPoolStatus.AVAILABLE, NOW.minusSeconds(60), NOW);
    assertThat(explain(expired).warm()).isFalse();
    assertThat(explain(expired).others()).isEmpty();
  }

  @Test
  void a_matching_pool_in_use_is_named_but_gives_no_warm_start() {
    var report = explain(row("wp-u", WANTED, IMAGE, WarmPoolStatus.IN_USE, null, null));
    assertThat(report.warm()).isFalse();
    assertThat(report.matchingInUse()).hasSize(1);
  }

  @Test
  void an_ended_pool_is_no_longer_there() {
    var report = explain(row("wp-t", WANTED, IMAGE, WarmPoolStatus.TERMINATED, null, null));
    assertThat(report.matching()).isEmpty();
    assertThat(report.matchingInUse()).isEmpty();
    assertThat(report.others()).isEmpty();
  }

  @Test
  void the_image_decides_the_speed_and_not_the_match() {
    var same = explain(available("wp-a", WANTED, IMAGE, minutes(5)));
    var other = explain(available("wp-a", WANTED, "registry.example/train:2", minutes(5)));
    assertThat(other.warm()).isTrue();
    assertThat(other.expected().imagePull()).isPositive();
    assertThat(other.expected().total()).isGreaterThan(same.expected().total());
  }

  @Test
  void the_closest_other_pool_comes_first_with_its_one_difference() {
    var far = MatchCriteria.simple(WANTED.roleArn() + "x", "ml.g5.2xlarge", 2, 30);
    var near = MatchCriteria.simple(WANTED.roleArn(), "ml.g5.xlarge", 1, 100);
    var report =
        explain(
            available("wp-far", far, IMAGE, minutes(20)),
            available("wp-near", near, IMAGE, minutes(1)));
    assertThat(report.closest()).map(m -> m.pool().label()).contains("wp-near");
    assertThat(report.oneChangeAway().orElseThrow().differences())
        .extracting(CriterionComparison::criterion)
        .containsExactly(Criterion.VOLUME_SIZE);
  }

  @Test
  void the_forecast_is_the_measured_table() {
    assertThat(seconds(InputMode.FSX)).containsExactly(136L, 19L);
    assertThat(seconds(InputMode.FAST_FILE)).containsExactly(143L, 21L);
    assertThat(seconds(InputMode.FILE)).containsExactly(176L, 70L);
  }

  @Test
  void only_file_mode_waits_for_more_data() {
    assertThat(StartLatencyForecast.cold(InputMode.FILE, 20).total())
        .isGreaterThan(StartLatencyForecast.cold(InputMode.FILE, 2).total());
    assertThat(StartLatencyForecast.cold(InputMode.FSX, 20))
        .isEqualTo(StartLatencyForecast.cold(InputMode.FSX, 2));
  }

  private static List<Long> seconds(InputMode mode) {
    return List.of(
        StartLatencyForecast.cold(mode, 2).total().toSeconds(),
        StartLatencyForecast.warm(mode, 2, true).total().toSeconds());
  }

  private static MatchReport explain(WarmPoolRow... pools) {
    return MatchPolicy.explain(SHAPE, List.of(pools), NOW);
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static WarmPoolRow available(
      String label, MatchCriteria criteria, String image, Duration since) {
    return row(
        label, criteria, image, WarmPoolStatus.AVAILABLE, NOW.minus(since), NOW.plusSeconds(600));
  }

  private static WarmPoolRow row(
      String label,
      MatchCriteria criteria,
      String image,
      WarmPoolStatus status,
      @Nullable Instant since,
      @Nullable Instant expires) {
    return new WarmPoolRow(
        WarmPoolId.random(),
        label,
        status,
        criteria,
        image,
        1,
        "job",
        PersonId.random(),
        "Mia Keller",
        TeamId.random(),
        "Perception",
        since,
        expires,
        null,
        null,
        Duration.ZERO,
        true,
        true,
        null,
        null);
  }
}
