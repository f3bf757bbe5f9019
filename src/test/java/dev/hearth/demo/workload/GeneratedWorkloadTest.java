package dev.hearth.demo.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.access.CurrentUser;
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
import dev.hearth.warmpool.ShapeMatch;
import dev.hearth.warmpool.WarmPoolRow;
import dev.hearth.warmpool.WarmPoolService;
import dev.hearth.warmpool.WarmPoolStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeneratedWorkloadTest extends PortalTest {

  private static final Duration STEP = Duration.ofSeconds(10);

  /** What a newcomer sees within minutes, each at its own moment: how long starts take is drawn. */
  private final Map<String, BooleanSupplier> sights =
      Map.of(
          "three pools available", () -> count(WarmPoolStatus.AVAILABLE) >= 3,
          "a pool in use", () -> count(WarmPoolStatus.IN_USE) >= 1,
          "a pool that cools within five minutes", this::oneIsCooling,
          "a shape of Mia's that starts warm", () -> shapes().anyMatch(s -> s.poolsThatMatch() > 0),
          "a near miss, by the volume alone", () -> shapes().anyMatch(this::missesByVolumeAlone),
          "different images", () -> pools().map(WarmPoolRow::image).distinct().count() >= 2,
          "a warm start", () -> visionJobs().stream().anyMatch(j -> j.start() == StartKind.WARM),
          "a failure",
              () -> visionJobs().stream().anyMatch(j -> j.status() == TrainingJobStatus.FAILED),
          "a job that keeps nothing warm",
              () -> visionJobs().stream().anyMatch(j -> j.keepAlive().isZero()));

  @Test
  void a_newcomer_sees_life_at_once_and_a_restart_goes_on_with_new_names() {
    install();
    var seen = new TreeSet<String>();
    run(workload(), Duration.ofMinutes(10), () -> look(seen));
    assertThat(seen).containsExactlyInAnyOrderElementsOf(sights.keySet());

    var before = visionJobs();
    run(workload(), Duration.ofMinutes(4), () -> {});
    assertThat(visionJobs().size()).isGreaterThanOrEqualTo(before.size() + 10);
  }

  private void look(Set<String> seen) {
    sights.forEach((sight, visible) -> {
      if (!seen.contains(sight) && visible.getAsBoolean()) {
        seen.add(sight);
      }
    });
  }

  private Stream<WarmPoolRow> pools() {
    return get(WarmPoolService.class).listPools(mia()).stream();
  }

  private Stream<ShapeMatch> shapes() {
    return get(WarmPoolService.class).recentShapes(mia()).stream();
  }

  private long count(WarmPoolStatus status) {
    return pools().filter(pool -> pool.status() == status).count();
  }

  private boolean oneIsCooling() {
    var soon = now().plus(Duration.ofMinutes(5));
    return pools().anyMatch(p -> p.expiresAt() != null && p.expiresAt().isBefore(soon));
  }

  private boolean missesByVolumeAlone(ShapeMatch shape) {
    return shape.differences().size() == 1
        && shape.differences().getFirst().criterion() == Criterion.VOLUME_SIZE;
  }

  private CurrentUser mia() {
    return get(DemoAccounts.class).find("vis", "mk").orElseThrow();
  }

  private List<TrainingJobRow> visionJobs() {
    var ada = get(DemoAccounts.class).find("vis", "ad").orElseThrow();
    return get(TrainingJobService.class).list(ada, TrainingJobFilter.all(), 0, 500);
  }

  private void run(GeneratedWorkload workload, Duration time, Runnable afterEachStep) {
    var end = now().plus(time);
    while (now().isBefore(end)) {
      for (var next = workload.advance(now()); next.isPresent() && !next.get().isAfter(now()); ) {
        next = workload.advance(now());
      }
      cloud.advance(STEP);
      cloud.sync();
      afterEachStep.run();
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
