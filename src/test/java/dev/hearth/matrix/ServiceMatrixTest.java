package dev.hearth.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.base.NotFoundException;
import dev.hearth.base.TeamId;
import dev.hearth.base.TrainingJobId;
import dev.hearth.testing.PortalTest;
import dev.hearth.testing.TestCloud;
import dev.hearth.testing.TestPortal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;

/** Every public method of every service, found by itself, against the authorisation table. */
class ServiceMatrixTest extends PortalTest {

  @Test
  void every_service_method_does_what_the_table_says() {
    try (var alone = TestPortal.alone(database());
        var itsCloud = TestCloud.start(alone)) {
      var matrix = new ServiceMatrix(() -> new MatrixWorld(alone, itsCloud));
      var services = alone.annotated(Service.class);
      var disagreements =
          services.stream().flatMap(service -> matrix.disagreements(service).stream()).toList();
      assertThat(disagreements).isEmpty();
      assertThat(services.stream().mapToInt(s -> ServiceMatrix.doors(s).size()).sum())
          .as("methods found")
          .isGreaterThan(40);
      assertThat(matrix.calls()).as("calls made").isGreaterThan(1_000);
    }
  }

  @Test
  void a_service_that_does_not_look_at_the_team_is_caught() {
    var matrix = new ServiceMatrix(() -> new MatrixWorld(portal, cloud));
    assertThat(matrix.disagreements(portal.guarded(new LooksAtNothing())))
        .contains(
            "LooksAtNothing.members: MEMBER at OTHER_TEAM may not, but got 12",
            "LooksAtNothing.members: TENANT_ADMIN at OTHER_TENANT may not, but got 12",
            "LooksAtNothing.members: TENANT_ADMIN at NOWHERE may not, but got 12")
        .noneMatch(line -> line.contains("OWN_TEAM"));
  }

  @Test
  void a_service_that_lets_in_whoever_comes_is_caught() {
    var matrix = new ServiceMatrix(() -> new MatrixWorld(portal, cloud));
    assertThat(matrix.disagreements(new LooksAtNothing()))
        .contains("LooksAtNothing.members: NOBODY at OWN_TEAM may not, but got 12");
  }

  @Test
  void a_service_that_hides_what_a_person_may_see_is_caught() {
    var matrix = new ServiceMatrix(() -> new MatrixWorld(portal, cloud));
    assertThat(matrix.disagreements(portal.guarded(new HidesAll())))
        .contains("HidesAll.find: MEMBER at OWN_TEAM may, but got Optional.empty")
        .anyMatch(line -> line.startsWith("HidesAll.stop: TENANT_ADMIN at OTHER_TEAM may"));
  }

  /** Seeded hole: takes the team it is given. */
  public static class LooksAtNothing {

    @AllowedTo(Action.VIEW_TEAMS)
    public int members(CurrentUser user, TeamId team) {
      return 12;
    }
  }

  /** Seeded mistake: refuses everybody. */
  public static class HidesAll {

    @AllowedTo(Action.VIEW_JOBS)
    public Optional<String> find(CurrentUser user, TrainingJobId job) {
      return Optional.empty();
    }

    @AllowedTo(Action.STOP_JOB)
    public void stop(CurrentUser user, TrainingJobId job) {
      throw new NotFoundException();
    }
  }
}
