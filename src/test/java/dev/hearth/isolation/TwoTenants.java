package dev.hearth.isolation;

import dev.hearth.access.CurrentUser;
import dev.hearth.base.TeamId;
import dev.hearth.testing.JobDraft;
import dev.hearth.testing.TestCloud;
import dev.hearth.testing.TestPortal;
import dev.hearth.testing.TestTenant;
import dev.hearth.trainingjob.TrainingJobService;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Tenant A, whose people look, and tenant B, which has everything A has. */
final class TwoTenants implements AutoCloseable {

  private final TestPortal portal;
  private final TestCloud cloud;
  private final Side a;
  private final Side b;

  TwoTenants(TestPortal portal) {
    this.portal = portal;
    this.cloud = TestCloud.start(portal);
    this.a = side("alder");
    this.b = side("birch");
    cloud.run(Duration.ofMinutes(18), Duration.ofSeconds(90));
  }

  /** One tenant, its people of every role, its teams. */
  record Side(TestTenant tenant, TeamId shared, TeamId own, List<CurrentUser> people) {

    CurrentUser member() {
      return people.getFirst();
    }

    UUID id() {
      return tenant.id().value();
    }
  }

  private Side side(String word) {
    var tenant = TestTenant.in(portal, cloud);
    var shared = tenant.team(word + " shared");
    var own = tenant.privateTeam(word + "-own");
    var people =
        List.of(tenant.member(shared), tenant.lead(shared), tenant.admin(), tenant.auditor());
    var jobs = portal.get(TrainingJobService.class);
    jobs.submit(people.get(0), JobDraft.of(shared, word + "-one").build());
    jobs.submit(
        people.get(1),
        JobDraft.of(shared, word + "-two")
            .instances("ml.g5.2xlarge", 1)
            .trains(Duration.ofHours(20))
            .build());
    return new Side(tenant, shared, own, people);
  }

  TestPortal portal() {
    return portal;
  }

  Side a() {
    return a;
  }

  Side b() {
    return b;
  }

  @Override
  public void close() {
    cloud.close();
  }
}
