package dev.hearth.warmpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.access.CurrentUser;
import dev.hearth.base.NotFoundException;
import dev.hearth.base.TeamId;
import dev.hearth.testing.JobDraft;
import dev.hearth.testing.PortalTest;
import dev.hearth.testing.TestTenant;
import dev.hearth.trainingjob.TrainingJobFilter;
import dev.hearth.trainingjob.TrainingJobService;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees which pools and jobs: never another tenant's, and a private team's only where meant. */
class VisibilityTest extends PortalTest {

  private TestTenant tenant;
  private TeamId perception;
  private TeamId mapping;
  private TeamId robotics;
  private CurrentUser mia;
  private CurrentUser noor;

  @BeforeEach
  void twoWarmPools() {
    tenant = tenant();
    perception = tenant.team("Perception");
    mapping = tenant.team("Mapping");
    robotics = tenant.privateTeam("Robotics");
    mia = tenant.member(perception);
    noor = tenant.member(robotics);
    submit(mia, JobDraft.of(perception, "shared"));
    submit(noor, JobDraft.of(robotics, "private"));
    cloud.run(Duration.ofMinutes(20), Duration.ofSeconds(30));
  }

  @Test
  void a_shared_pool_is_seen_by_every_team_under_the_role() {
    assertThat(poolsOf(mia)).containsExactly("shared");
    assertThat(poolsOf(tenant.member(mapping))).containsExactly("shared");
  }

  @Test
  void a_private_pool_is_seen_by_its_team_and_by_those_who_see_the_tenant() {
    assertThat(poolsOf(noor)).contains("private");
    assertThat(poolsOf(tenant.admin())).containsExactlyInAnyOrder("private", "shared");
    assertThat(poolsOf(tenant.auditor())).containsExactlyInAnyOrder("private", "shared");
  }

  @Test
  void only_pools_under_the_teams_own_role_count_as_usable() {
    var usable = get(WarmPoolService.class).listPools(noor).stream().filter(WarmPoolRow::usable);
    assertThat(usable.map(WarmPoolRow::lastJobName)).containsExactly("private");
    assertThat(get(WarmPoolService.class).listPools(tenant.auditor()))
        .noneMatch(WarmPoolRow::usable);
  }

  @Test
  void another_tenant_sees_nothing_and_learns_nothing() {
    var stranger = tenant();
    var team = stranger.team("Perception");
    var emil = stranger.member(team);
    var admin = stranger.admin();
    var label = get(WarmPoolService.class).listPools(mia).getFirst().label();
    for (var other : List.of(emil, admin)) {
      assertThat(poolsOf(other)).isEmpty();
      assertThat(get(WarmPoolService.class).findPool(other, label)).isEmpty();
      assertThat(get(WarmPoolService.class).recentShapes(other)).isEmpty();
      assertThat(get(TrainingJobService.class).list(other, TrainingJobFilter.all(), 0, 10))
          .isEmpty();
      assertThat(get(TrainingJobService.class).count(other, TrainingJobFilter.all())).isZero();
      assertThat(get(TrainingJobService.class).find(other, "shared")).isEmpty();
    }
    var id = job(mia, "shared").id();
    assertThatThrownBy(() -> get(TrainingJobService.class).transitions(emil, id))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> get(TrainingJobService.class).stop(admin, id))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> get(WarmPoolService.class).roleOf(emil, perception))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void a_foreign_tenants_job_of_the_same_shape_does_not_match_its_pool() {
    var stranger = tenant();
    var team = stranger.team("Perception");
    var emil = stranger.member(team);
    var shape = job(mia, "shared").shape();
    assertThat(get(WarmPoolService.class).explain(mia, perception, shape).warm()).isTrue();
    assertThat(get(WarmPoolService.class).explain(emil, team, shape).warm()).isFalse();
    submit(emil, JobDraft.of(team, "shared"));
    cloud.run(Duration.ofMinutes(5), Duration.ofSeconds(30));
    assertThat(job(emil, "shared").start()).isNotEqualTo(dev.hearth.trainingjob.StartKind.WARM);
  }

  @Test
  void a_private_teams_jobs_are_not_listed_for_other_teams() {
    assertThat(jobsOf(mia)).containsExactly("shared");
    assertThat(jobsOf(noor)).containsExactly("private");
    assertThat(jobsOf(tenant.admin())).containsExactlyInAnyOrder("shared", "private");
  }

  @Test
  void a_shared_job_starts_cold_beside_a_private_pool_of_the_same_shape() {
    var report = get(WarmPoolService.class).explain(noor, robotics, job(noor, "private").shape());
    assertThat(report.pool()).isPresent();
    assertThat(report.pool().orElseThrow().pool().lastJobName()).isEqualTo("private");
    assertThat(report.others())
        .filteredOn(other -> other.pool().lastJobName().equals("shared"))
        .first()
        .satisfies(other ->
            assertThat(other.differences())
                .extracting(CriterionComparison::criterion)
                .containsExactly(Criterion.ROLE));
  }

  private List<String> poolsOf(CurrentUser user) {
    return get(WarmPoolService.class).listPools(user).stream()
        .map(WarmPoolRow::lastJobName)
        .toList();
  }

  private List<String> jobsOf(CurrentUser user) {
    return get(TrainingJobService.class).list(user, TrainingJobFilter.all(), 0, 10).stream()
        .map(row -> row.name())
        .toList();
  }
}
