package dev.hearth.simulation;

import static dev.hearth.simulation.Jobs.job;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the facts sheet, sections 1, 2 and 4, one by one. */
class WarmPoolRulesTest {

  private final SimulationDriver driver = new SimulationDriver();

  @Test
  void two_users_share_one_pool_and_a_third_job_meanwhile_makes_a_second_pool() {
    SimulatedJob user1 = driver.create(job("user-1"));
    assertThat(user1.startedWarm()).isFalse();
    driver.untilAvailable(user1);
    driver.passes(Duration.ofMinutes(5));

    SimulatedJob user2 = driver.create(job("user-2"));
    assertThat(user2.startedWarm()).isTrue();
    assertThat(user2.warmPoolStatus()).isEqualTo(WarmPoolStatus.IN_USE);
    assertThat(user1.warmPoolStatus()).isEqualTo(WarmPoolStatus.REUSED);
    assertThat(user1.reusedByJob()).isEqualTo("user-2");
    assertThat(user1.retainedSeconds()).isEqualTo(303);

    driver.untilTraining(user2);
    SimulatedJob user3 = driver.create(job("user-3"));
    assertThat(user3.startedWarm()).isFalse();
    driver.untilAvailable(user3);
    assertThat(user2.warmPoolStatus()).isEqualTo(WarmPoolStatus.AVAILABLE);
    assertThat(user3.warmPoolStatus()).isEqualTo(WarmPoolStatus.AVAILABLE);
    assertThat(driver.simulation.usage().used(QuotaKind.WARM_POOL, "ml.m5.xlarge")).isEqualTo(2);
  }

  static Stream<Arguments> differences() {
    return Stream.of(
        Arguments.of(
            "role",
            criteria("other", "ml.m5.xlarge", 1, 30, null, Set.of("s"), Set.of("g"), false, false)),
        Arguments.of(
            "type",
            criteria("r", "ml.m5.2xlarge", 1, 30, null, Set.of("s"), Set.of("g"), false, false)),
        Arguments.of(
            "count",
            criteria("r", "ml.m5.xlarge", 2, 30, null, Set.of("s"), Set.of("g"), false, false)),
        Arguments.of(
            "volume",
            criteria("r", "ml.m5.xlarge", 1, 31, null, Set.of("s"), Set.of("g"), false, false)),
        Arguments.of(
            "key",
            criteria("r", "ml.m5.xlarge", 1, 30, "k", Set.of("s"), Set.of("g"), false, false)),
        Arguments.of(
            "subnets",
            criteria(
                "r", "ml.m5.xlarge", 1, 30, null, Set.of("s", "t"), Set.of("g"), false, false)),
        Arguments.of(
            "groups",
            criteria("r", "ml.m5.xlarge", 1, 30, null, Set.of("s"), Set.of(), false, false)),
        Arguments.of(
            "encryption",
            criteria("r", "ml.m5.xlarge", 1, 30, null, Set.of("s"), Set.of("g"), true, false)),
        Arguments.of(
            "isolation",
            criteria("r", "ml.m5.xlarge", 1, 30, null, Set.of("s"), Set.of("g"), false, true)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("differences")
  void a_difference_in_one_criterion_alone_prevents_reuse(
      String criterion, MatchCriteria different) {
    MatchCriteria same =
        criteria("r", "ml.m5.xlarge", 1, 30, null, Set.of("s"), Set.of("g"), false, false);
    driver.untilAvailable(driver.create(Jobs.with(job("first"), same)));
    assertThat(driver.create(Jobs.with(job("different"), different)).startedWarm()).isFalse();
    assertThat(driver.create(Jobs.with(job("same"), same)).startedWarm()).isTrue();
  }

  @Test
  void session_tags_must_be_chained_with_equal_keys_and_values() {
    driver.untilAvailable(
        driver.create(Jobs.with(job("first"), Jobs.tagged(Map.of("tenant", "a")))));
    assertThat(driver.create(job("unchained")).startedWarm()).isFalse();
    assertThat(
            driver
                .create(Jobs.with(job("value"), Jobs.tagged(Map.of("tenant", "b"))))
                .startedWarm())
        .isFalse();
    assertThat(driver.create(Jobs.with(job("key"), Jobs.tagged(Map.of("team", "a")))).startedWarm())
        .isFalse();
    assertThat(
            driver.create(Jobs.with(job("same"), Jobs.tagged(Map.of("tenant", "a")))).startedWarm())
        .isTrue();
  }

  @Test
  void the_image_does_not_decide_a_match() {
    driver.untilAvailable(driver.create(job("first")));
    assertThat(driver.create(Jobs.withImage(job("second"), "another")).startedWarm()).isTrue();
  }

  @Test
  void spot_and_heterogeneous_jobs_neither_take_nor_leave_a_pool() {
    driver.untilAvailable(driver.create(job("first")));
    SimulatedJob spot = driver.create(Jobs.notPoolable(job("spot")));
    assertThat(spot.startedWarm()).isFalse();
    driver.untilEnd(spot);
    driver.passes(Duration.ofSeconds(10));
    assertThat(spot.warmPoolStatus()).isNull();
  }

  @Test
  void the_pool_shows_three_seconds_after_the_end_and_cannot_be_reused_before() {
    SimulatedJob first = driver.create(job("first"));
    assertThat(first.warmPoolStatus()).isNull();
    driver.untilEnd(first);
    assertThat(first.warmPoolStatus()).isNull();
    driver.passes(Duration.ofMillis(2_999));
    assertThat(driver.create(job("early")).startedWarm()).isFalse();
    driver.passes(Duration.ofMillis(1));
    assertThat(first.warmPoolStatus()).isEqualTo(WarmPoolStatus.AVAILABLE);
    assertThat(driver.create(job("in time")).startedWarm()).isTrue();
  }

  @Test
  void the_pool_expires_to_the_millisecond_and_its_idle_time_is_wall_clock() {
    SimulatedJob first = driver.create(job("first"));
    driver.untilEnd(first);
    long end = first.endedAt().orElseThrow();
    driver.simulation.advanceTo(end + 1_800_000 - 1);
    assertThat(first.warmPoolStatus()).isEqualTo(WarmPoolStatus.AVAILABLE);
    driver.simulation.advanceTo(end + 1_800_000);
    assertThat(first.warmPoolStatus()).isEqualTo(WarmPoolStatus.TERMINATED);
    assertThat(first.retainedSeconds()).isEqualTo(1_800);
    assertThat(driver.simulation.usage().used(QuotaKind.TRAINING, "ml.m5.xlarge")).isZero();
  }

  @Test
  void a_job_without_keep_alive_takes_the_pool_and_ends_it() {
    driver.untilAvailable(driver.create(job("first")));
    SimulatedJob last = driver.create(Jobs.withKeepAlive(job("last"), 0));
    assertThat(last.startedWarm()).isTrue();
    driver.untilEnd(last);
    assertThat(last.warmPoolStatus()).isEqualTo(WarmPoolStatus.TERMINATED);
    assertThat(driver.create(job("next")).startedWarm()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(PlannedEnd.class)
  void hosts_are_retained_unless_the_service_itself_failed(PlannedEnd end) {
    SimulatedJob first = driver.create(Jobs.ending(job("first"), end));
    driver.untilEnd(first);
    driver.passes(Duration.ofSeconds(3));
    boolean suspect = end == PlannedEnd.INTERNAL_SERVER_ERROR || end == PlannedEnd.CAPACITY_ERROR;
    assertThat(first.warmPoolStatus()).isEqualTo(suspect ? null : WarmPoolStatus.AVAILABLE);
  }

  @Test
  void a_stopped_job_leaves_a_pool_only_if_its_instances_were_launched() {
    SimulatedJob early = driver.create(job("early"));
    driver.simulation.stop("early");
    driver.untilEnd(early);
    driver.passes(Duration.ofSeconds(3));
    assertThat(early.warmPoolStatus()).isNull();
    assertThat(early.billableSeconds()).isZero();

    SimulatedJob late = driver.create(job("late"));
    driver.untilTraining(late);
    driver.simulation.stop("late");
    assertThat(late.status()).isEqualTo(JobStatus.STOPPING);
    driver.untilAvailable(late);
    assertThat(late.status()).isEqualTo(JobStatus.STOPPED);
  }

  @Test
  void training_is_cut_at_the_longest_run_time() {
    SimulatedJob job = driver.create(Jobs.training(job("long"), 7_200_000, 3_600));
    driver.untilEnd(job);
    assertThat(job.status()).isEqualTo(JobStatus.STOPPED);
    assertThat(job.secondaryStatus()).isEqualTo(SecondaryStatus.MAX_RUNTIME_EXCEEDED);
  }

  @Test
  void several_matching_pools_are_taken_longest_available_first() {
    SimulatedJob older = driver.create(job("older"));
    driver.passes(Duration.ofMinutes(1));
    SimulatedJob younger = driver.create(job("younger"));
    driver.untilAvailable(older);
    driver.untilAvailable(younger);
    driver.create(job("next"));
    assertThat(older.reusedByJob()).isEqualTo("next");
    assertThat(younger.reusedByJob()).isNull();
  }

  @Test
  void keep_alive_is_extended_from_now_and_shortened_only_while_available() {
    SimulatedJob first = driver.create(job("first"));
    assertThat(driver.simulation.updateKeepAlive("first", 60))
        .isInstanceOf(UpdateOutcome.NotAvailable.class);
    driver.untilAvailable(first);
    driver.passes(Duration.ofMinutes(20));
    assertThat(driver.simulation.updateKeepAlive("first", 3_600))
        .isInstanceOf(UpdateOutcome.Updated.class);
    assertThat(first.expiresAt()).hasValue(driver.simulation.now() + 3_600_000);
    driver.passes(Duration.ofMinutes(61));
    assertThat(first.warmPoolStatus()).isEqualTo(WarmPoolStatus.TERMINATED);
    assertThat(driver.simulation.updateKeepAlive("first", 60))
        .isInstanceOf(UpdateOutcome.NotAvailable.class);
  }

  @Test
  void a_released_pool_still_shows_available_for_a_moment_but_is_not_reused() {
    SimulatedJob first = driver.create(job("first"));
    driver.untilAvailable(first);
    driver.simulation.updateKeepAlive("first", 0);
    assertThat(first.warmPoolStatus()).isEqualTo(WarmPoolStatus.AVAILABLE);
    assertThat(driver.create(job("second")).startedWarm()).isFalse();
    driver.passes(Duration.ofSeconds(5));
    assertThat(first.warmPoolStatus()).isEqualTo(WarmPoolStatus.TERMINATED);
    assertThat(first.retainedSeconds()).isEqualTo(8);
  }

  @Test
  void a_chain_of_jobs_ends_with_its_total_life() {
    SimulationDriver brief =
        new SimulationDriver(
            SimulationSettings.defaults().withTotalLife(Duration.ofMinutes(30)), 9, 9);
    SimulatedJob first = brief.create(job("first"));
    brief.untilAvailable(first);
    SimulatedJob second = brief.create(job("second"));
    brief.untilAvailable(second);
    long launched = first.billedFrom().orElseThrow();
    assertThat(second.expiresAt()).hasValue(launched + Duration.ofMinutes(30).toMillis());
    brief.simulation.updateKeepAlive("second", 3_600);
    assertThat(second.expiresAt()).hasValue(launched + Duration.ofMinutes(30).toMillis());
  }

  @Test
  void a_full_warm_pool_quota_silently_retains_nothing() {
    SimulationDriver poor = new SimulationDriver(SimulationSettings.defaults(), 10, 0);
    SimulatedJob job = poor.create(job("first"));
    poor.untilEnd(job);
    poor.passes(Duration.ofSeconds(3));
    assertThat(job.status()).isEqualTo(JobStatus.COMPLETED);
    assertThat(job.warmPoolStatus()).isEqualTo(WarmPoolStatus.TERMINATED);
    assertThat(job.retainedSeconds()).isZero();
  }

  @Test
  void an_idle_pool_counts_against_the_training_quota_of_jobs_that_do_not_match() {
    SimulationDriver tight = new SimulationDriver(SimulationSettings.defaults(), 1, 1);
    tight.untilAvailable(tight.create(job("first")));
    JobSpec other = Jobs.with(job("other"), Jobs.tagged(Map.of()));
    assertThat(tight.simulation.create(other))
        .isEqualTo(new CreateOutcome.LimitExceeded("ml.m5.xlarge for training job usage", 1, 1, 1));
    assertThat(tight.create(job("second")).startedWarm()).isTrue();
  }

  @Test
  void a_patch_ends_an_available_pool_at_once() {
    SimulatedJob first = driver.create(job("first"));
    assertThat(driver.simulation.patch("first")).isFalse();
    driver.untilAvailable(first);
    assertThat(driver.simulation.patch("first")).isTrue();
    assertThat(first.warmPoolStatus()).isEqualTo(WarmPoolStatus.TERMINATED);
  }

  private static MatchCriteria criteria(
      String role,
      String type,
      int count,
      int volume,
      @Nullable String key,
      Set<String> subnets,
      Set<String> groups,
      boolean encryption,
      boolean isolation) {
    return new MatchCriteria(
        role, type, count, volume, key, subnets, groups, encryption, isolation, null);
  }
}
