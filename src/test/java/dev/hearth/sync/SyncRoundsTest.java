package dev.hearth.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.access.CurrentUser;
import dev.hearth.base.TeamId;
import dev.hearth.testing.JobDraft;
import dev.hearth.testing.PortalTest;
import dev.hearth.testing.TestTenant;
import dev.hearth.trainingjob.StartKind;
import dev.hearth.trainingjob.TrainingJobFilter;
import dev.hearth.trainingjob.TrainingJobRow;
import dev.hearth.trainingjob.TrainingJobService;
import dev.hearth.trainingjob.TrainingJobStatus;
import dev.hearth.warmpool.EndReason;
import dev.hearth.warmpool.WarmPoolRow;
import dev.hearth.warmpool.WarmPoolService;
import dev.hearth.warmpool.WarmPoolStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the portal learns of jobs and pools, round by round, from the cloud alone. */
class SyncRoundsTest extends PortalTest {

  private static final Duration STEP = Duration.ofSeconds(15);

  private TestTenant tenant;
  private TeamId team;
  private CurrentUser mia;

  @BeforeEach
  void people() {
    tenant = tenant();
    team = tenant.team("Perception");
    mia = tenant.member(team);
  }

  @Test
  void a_cold_job_leaves_an_available_pool_with_its_keep_alive() {
    submit(mia, JobDraft.of(team, "first").keepAlive(Duration.ofMinutes(30)));
    untilOver("first");
    var pool = pool();
    assertThat(job(mia, "first").start()).isEqualTo(StartKind.COLD);
    assertThat(pool.status()).isEqualTo(WarmPoolStatus.AVAILABLE);
    assertThat(pool.lastJobName()).isEqualTo("first");
    assertThat(pool.expiresAt())
        .isBetween(
            cloud.now().plus(Duration.ofMinutes(28)), cloud.now().plus(Duration.ofMinutes(30)));
  }

  @Test
  void a_matching_job_starts_warm_on_it_and_the_chain_goes_on() {
    submit(mia, JobDraft.of(team, "first"));
    untilOver("first");
    var label = pool().label();
    cloud.run(Duration.ofMinutes(5), STEP);
    submit(mia, JobDraft.of(team, "second").trains(Duration.ofMinutes(10)));
    cloud.run(Duration.ofMinutes(3), STEP);
    assertThat(pool().status()).isEqualTo(WarmPoolStatus.IN_USE);
    untilOver("second");
    assertThat(job(mia, "second").start()).isEqualTo(StartKind.WARM);
    assertThat(job(mia, "second").startLatency()).isLessThan(job(mia, "first").startLatency());
    assertThat(job(mia, "second").poolLabel()).isEqualTo(label);
    assertThat(pool().label()).isEqualTo(label);
    assertThat(pool().jobsSoFar()).isEqualTo(2);
    assertThat(pool().lastJobName()).isEqualTo("second");
    assertThat(pool().idleBefore()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(7));
  }

  @Test
  void a_job_that_differs_in_volume_size_starts_cold_beside_it() {
    submit(mia, JobDraft.of(team, "first"));
    untilOver("first");
    submit(mia, JobDraft.of(team, "other").volumeSizeInGb(31));
    untilOver("other");
    assertThat(job(mia, "other").start()).isEqualTo(StartKind.COLD);
    assertThat(pools()).hasSize(2);
  }

  @Test
  void a_pool_nobody_uses_expires() {
    submit(mia, JobDraft.of(team, "first").keepAlive(Duration.ofMinutes(10)));
    untilOver("first");
    cloud.run(Duration.ofMinutes(12), STEP);
    assertThat(pool().status()).isEqualTo(WarmPoolStatus.TERMINATED);
    assertThat(pool().endReason()).isEqualTo(EndReason.EXPIRED);
    assertThat(pool().idleBefore()).isBetween(Duration.ofSeconds(590), Duration.ofSeconds(610));
  }

  @Test
  void a_pool_released_beside_the_portal_ends() {
    submit(mia, JobDraft.of(team, "first"));
    untilOver("first");
    try (var client = cloud.client()) {
      client.updateTrainingJob(r ->
          r.trainingJobName(tenant.code() + "-first")
              .resourceConfig(c -> c.keepAlivePeriodInSeconds(0)));
    }
    cloud.run(Duration.ofMinutes(1), STEP);
    assertThat(pool().status()).isEqualTo(WarmPoolStatus.TERMINATED);
    assertThat(pool().endReason()).isEqualTo(EndReason.RELEASED);
  }

  @Test
  void a_pool_extended_beside_the_portal_lasts_longer() {
    submit(mia, JobDraft.of(team, "first").keepAlive(Duration.ofMinutes(5)));
    untilOver("first");
    try (var client = cloud.client()) {
      client.updateTrainingJob(r ->
          r.trainingJobName(tenant.code() + "-first")
              .resourceConfig(c -> c.keepAlivePeriodInSeconds(3_600)));
    }
    cloud.run(Duration.ofMinutes(10), STEP);
    assertThat(pool().status()).isEqualTo(WarmPoolStatus.AVAILABLE);
    assertThat(pool().expiresAt()).isAfter(cloud.now().plus(Duration.ofMinutes(45)));
  }

  @Test
  void a_job_without_keep_alive_leaves_nothing_and_takes_the_pool_down() {
    submit(mia, JobDraft.of(team, "first"));
    untilOver("first");
    submit(mia, JobDraft.of(team, "last").keepAlive(Duration.ZERO));
    untilOver("last");
    cloud.run(Duration.ofMinutes(2), STEP);
    assertThat(job(mia, "last").start()).isEqualTo(StartKind.WARM);
    assertThat(pool().status()).isEqualTo(WarmPoolStatus.TERMINATED);
  }

  @Test
  void a_job_that_fails_in_its_own_code_leaves_its_pool() {
    submit(mia, JobDraft.of(team, "broken").ends("Failed:AlgorithmError"));
    untilOver("broken");
    assertThat(job(mia, "broken").status()).isEqualTo(TrainingJobStatus.FAILED);
    assertThat(job(mia, "broken").failureReason()).isNotBlank();
    assertThat(pool().status()).isEqualTo(WarmPoolStatus.AVAILABLE);
  }

  @Test
  void repeating_a_round_changes_nothing() {
    submit(mia, JobDraft.of(team, "first"));
    untilOver("first");
    submit(mia, JobDraft.of(team, "second"));
    cloud.run(Duration.ofMinutes(4), STEP);
    var jobs = jobs();
    var pools = pools();
    for (int i = 0; i < 3; i++) {
      cloud.sync();
    }
    assertThat(jobs()).isEqualTo(jobs);
    assertThat(pools()).isEqualTo(pools);
  }

  @Test
  void a_portal_that_was_away_learns_in_one_round_what_happened() {
    submit(mia, JobDraft.of(team, "first"));
    cloud.run(Duration.ofMinutes(1), STEP);
    cloud.advance(Duration.ofMinutes(20));
    submit(mia, JobDraft.of(team, "second"));
    cloud.advance(Duration.ofHours(3));
    cloud.sync();
    cloud.sync();
    assertThat(job(mia, "first").status()).isEqualTo(TrainingJobStatus.COMPLETED);
    assertThat(job(mia, "second").status()).isEqualTo(TrainingJobStatus.COMPLETED);
    assertThat(job(mia, "second").start()).isEqualTo(StartKind.WARM);
    assertThat(livePools()).isEmpty();
  }

  @Test
  void a_chain_of_five_is_one_pool() {
    for (int i = 1; i <= 5; i++) {
      submit(mia, JobDraft.of(team, "link-" + i).trains(Duration.ofMinutes(2)));
      untilOver("link-" + i);
      cloud.run(Duration.ofMinutes(2), STEP);
    }
    assertThat(pools()).hasSize(1);
    assertThat(pool().jobsSoFar()).isEqualTo(5);
    assertThat(jobs()).filteredOn(job -> job.start() == StartKind.WARM).hasSize(4);
  }

  @Test
  void jobs_beside_the_portal_and_short_pages_do_not_disturb() {
    var someoneElse = cloud.role("someone-else");
    try (var client = cloud.client()) {
      for (int i = 0; i < 130; i++) {
        var name = "foreign-" + i;
        client.createTrainingJob(r ->
            r.trainingJobName(name)
                .roleArn(someoneElse)
                .algorithmSpecification(a -> a.trainingImage("image").trainingInputMode("File"))
                .outputDataConfig(o -> o.s3OutputPath("s3://bucket/out"))
                .resourceConfig(
                    c -> c.instanceType("ml.m5.large").instanceCount(1).volumeSizeInGB(30))
                .stoppingCondition(s -> s.maxRuntimeInSeconds(86_400)));
      }
    }
    submit(mia, JobDraft.of(team, "mine"));
    cloud.run(Duration.ofMinutes(20), Duration.ofMinutes(1));
    assertThat(jobs()).hasSize(1);
    assertThat(pool().status()).isEqualTo(WarmPoolStatus.AVAILABLE);
  }

  @Test
  void while_the_cloud_is_away_nothing_is_forgotten() {
    submit(mia, JobDraft.of(team, "first"));
    untilOver("first");
    cloud.disconnect();
    cloud.advance(Duration.ofMinutes(2));
    assertThat(org.assertj.core.api.Assertions.catchThrowable(cloud::sync)).isNotNull();
    assertThat(pool().status()).isEqualTo(WarmPoolStatus.AVAILABLE);
    cloud.reconnect();
    cloud.run(Duration.ofMinutes(1), STEP);
    assertThat(pool().status()).isEqualTo(WarmPoolStatus.AVAILABLE);
  }

  private void untilOver(String name) {
    for (int i = 0; i < 400 && !job(mia, name).status().isFinal(); i++) {
      cloud.advance(STEP);
      cloud.sync();
    }
    assertThat(job(mia, name).status().isFinal()).as(name).isTrue();
    cloud.run(Duration.ofSeconds(30), STEP);
  }

  private WarmPoolRow pool() {
    assertThat(pools()).hasSize(1);
    return pools().getFirst();
  }

  private List<WarmPoolRow> livePools() {
    return pools().stream().filter(p -> p.status() != WarmPoolStatus.TERMINATED).toList();
  }

  private List<WarmPoolRow> pools() {
    return get(WarmPoolService.class).listPools(mia);
  }

  private List<TrainingJobRow> jobs() {
    return get(TrainingJobService.class).list(mia, TrainingJobFilter.all(), 0, 100);
  }
}
