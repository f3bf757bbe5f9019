package dev.hearth.matrix;

import dev.hearth.access.CurrentUser;
import dev.hearth.base.PersonId;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import dev.hearth.base.TrainingJobId;
import dev.hearth.testing.JobDraft;
import dev.hearth.testing.TestCloud;
import dev.hearth.testing.TestPortal;
import dev.hearth.testing.TestStaff;
import dev.hearth.testing.TestTenant;
import dev.hearth.trainingjob.TrainingJobService;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two tenants with the same things in three places: a team of one's own, another team, and the team
 * of another tenant. The names of team and job are those of the place.
 */
final class MatrixWorld {

  private final TestPortal portal;
  private final TestCloud cloud;
  private final TestTenant own;
  private final TestTenant foreign;
  private final Map<Place, Things> things = new EnumMap<>(Place.class);

  MatrixWorld(TestPortal portal, TestCloud cloud) {
    this.portal = portal;
    this.cloud = cloud;
    this.own = TestTenant.in(portal, cloud);
    this.foreign = TestTenant.in(portal, cloud);
    things.put(Place.OWN_TEAM, make(own, "own"));
    things.put(Place.OTHER_TEAM, make(own, "other"));
    things.put(Place.OTHER_TENANT, make(foreign, "foreign"));
    things.put(
        Place.NOWHERE,
        new Things(
            TenantId.random(),
            "zzzzzz",
            TeamId.random(),
            PersonId.random(),
            TrainingJobId.random(),
            "nowhere"));
  }

  /** What a call can name in one place. */
  record Things(
      TenantId tenant, String code, TeamId team, PersonId person, TrainingJobId job, String name) {}

  Things at(Place place) {
    return Objects.requireNonNull(things.get(place));
  }

  TestCloud cloud() {
    return cloud;
  }

  TenantId tenant() {
    return own.id();
  }

  TeamId team(Place place) {
    return at(place).team();
  }

  CurrentUser person(Persona persona) {
    var team = team(Place.OWN_TEAM);
    return switch (persona) {
      case MEMBER -> own.member(team);
      case TEAM_LEAD -> own.lead(team);
      case TENANT_ADMIN -> own.admin();
      case TENANT_AUDITOR -> own.auditor();
      case PLATFORM_ADMIN -> TestStaff.admin(portal);
      case PLATFORM_AUDITOR -> TestStaff.auditor(portal);
      case NOBODY -> nobody(own.id());
      case PLATFORM_NOBODY -> nobody(null);
    };
  }

  private Things make(TestTenant tenant, String name) {
    var team = tenant.team(name);
    var owner = tenant.lead(team);
    portal.get(TrainingJobService.class).submit(owner, JobDraft.of(team, name).build());
    var job = portal.get(TrainingJobService.class).find(owner, name).orElseThrow();
    return new Things(tenant.id(), tenant.code(), team, owner.person(), job.id(), name);
  }

  private static CurrentUser nobody(@Nullable TenantId tenant) {
    return new CurrentUser(
        PersonId.random(),
        tenant,
        tenant == null ? null : "T",
        "Somebody",
        null,
        List.of(),
        ZoneOffset.UTC);
  }
}
