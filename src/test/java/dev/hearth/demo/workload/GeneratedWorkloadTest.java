package dev.hearth.demo.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.demo.DemoAccounts;
import dev.hearth.demo.DemoInstallation;
import dev.hearth.demo.DemoJobs;
import dev.hearth.demo.DemoTenants;
import dev.hearth.testing.PortalTest;
import dev.hearth.testing.SettableClock;
import dev.hearth.trainingjob.StartKind;
import dev.hearth.trainingjob.TrainingJobFilter;
import dev.hearth.trainingjob.TrainingJobRow;
import dev.hearth.trainingjob.TrainingJobService;
import dev.hearth.trainingjob.TrainingJobStatus;
import dev.hearth.warmpool.Criterion;
import dev.hearth.warmpool.CriterionComparison;
import dev.hearth.warmpool.WarmPoolService;
import dev.hearth.warmpool.WarmPoolStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedWorkloadTest extends PortalTest {

  private static final Duration STEP = Duration.ofSeconds(10);

  @Test
  void a_newcomer_sees_life_at_once_and_a_restart_goes_on_with_new_names() {
    install();
    run(workload(), Duration.ofMinutes(5));
    assertThatTheOpeningSceneShowsEveryKindOfPool();

    var before = visionJobs();
    run(workload(), Duration.ofMinutes(4));
    assertThat(visionJobs().size()).isGreaterThanOrEqualTo(before.size() + 10);
  }

  private void assertThatTheOpeningSceneShowsEveryKindOfPool() {
    var mia = get(DemoAccounts.class).find("vis", "mk").orElseThrow();
    var pools = get(WarmPoolService.class).listPools(mia);
    assertThat(pools).filteredOn(p -> p.status() == WarmPoolStatus.AVAILABLE).hasSizeGreaterThan(2);
    assertThat(pools).filteredOn(p -> p.status() == WarmPoolStatus.IN_USE).isNotEmpty();
    assertThat(pools)
        .as("one cools within five minutes")
        .anyMatch(p ->
            p.status() == WarmPoolStatus.AVAILABLE
                && p.expiresAt() != null
                && p.expiresAt().isBefore(now().plus(Duration.ofMinutes(5))));
    assertThat(get(WarmPoolService.class).recentShapes(mia))
        .as("a shape of Mia's that starts warm")
        .anyMatch(shape -> shape.poolsThatMatch() > 0);
    assertThat(get(WarmPoolService.class).recentShapes(mia))
        .as("a near miss, by the volume alone")
        .anySatisfy(shape ->
            assertThat(shape.differences())
                .extracting(CriterionComparison::criterion)
                .containsExactly(Criterion.VOLUME_SIZE));
    assertThat(pools).extracting(p -> p.image()).contains("detr-train:3.2", "yolo-train:1.9");
    assertThat(visionJobs())
        .anyMatch(job -> job.start() == StartKind.WARM)
        .anyMatch(job -> job.status() == TrainingJobStatus.FAILED)
        .anyMatch(job -> job.keepAlive().isZero());
  }

  private List<TrainingJobRow> visionJobs() {
    var ada = get(DemoAccounts.class).find("vis", "ad").orElseThrow();
    return get(TrainingJobService.class).list(ada, TrainingJobFilter.all(), 0, 500);
  }

  private void run(GeneratedWorkload workload, Duration time) {
    var end = now().plus(time);
    while (now().isBefore(end)) {
      for (var next = workload.advance(now()); next.isPresent() && !next.get().isAfter(now()); ) {
        next = workload.advance(now());
      }
      cloud.advance(STEP);
      cloud.sync();
    }
  }

  private void install() {
    for (var tenant : DemoTenants.all()) {
      get(DemoInstallation.class)
          .install(tenant, cloud.connection(), "http://localhost/" + tenant.realm(), "hearth");
    }
  }

  private GeneratedWorkload workload() {
    return new GeneratedWorkload(get(DemoJobs.class), get(SettableClock.class));
  }

  private Instant now() {
    return get(SettableClock.class).instant();
  }
}
