package dev.hearth.demo.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.access.Role;
import dev.hearth.demo.DemoPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceTenantTest {

  private final TraceContents trace = TraceContents.of(SyntheticTraceTest.FILE);

  @Test
  void everybody_of_the_trace_has_an_account_and_the_groups_of_their_teams() {
    var tenant = TraceTenant.of(trace);
    assertThat(tenant.people())
        .extracting(DemoPerson::username)
        .containsExactlyInAnyOrderElementsOf(
            java.util.stream.Stream.concat(
                    trace.users().keySet().stream(), java.util.stream.Stream.of("trace-admin"))
                .toList());
    for (var person : tenant.people()) {
      var teams = trace.users().getOrDefault(person.username(), java.util.Map.of()).keySet();
      assertThat(person.groups())
          .allSatisfy(group -> assertThat(tenant.groups()).containsKey(group))
          .hasSize(Math.max(1, teams.size()));
    }
  }

  @Test
  void each_team_is_led_by_its_busiest_user() {
    var tenant = TraceTenant.of(trace);
    for (var team : trace.teams().keySet()) {
      var most =
          trace.users().values().stream().mapToLong(t -> t.getOrDefault(team, 0L)).max().orElse(0);
      assertThat(tenant.people())
          .filteredOn(p -> p.groups().contains(team + "-leads"))
          .singleElement()
          .satisfies(
              lead -> assertThat(trace.users().get(lead.username())).containsEntry(team, most));
    }
  }

  @Test
  void a_lead_a_member_and_an_admin_are_offered_at_sign_in() {
    assertThat(TraceTenant.of(trace).people())
        .filteredOn(DemoPerson::featured)
        .allMatch(DemoPerson::signsIn)
        .extracting(p -> p.description().split("[, ]")[0])
        .containsExactlyInAnyOrder("Team", "Member", "Tenant");
    assertThat(Role.TEAM_LEAD.label()).startsWith("Team");
  }

  @ParameterizedTest
  @CsvSource({
    "1, ml.g5.xlarge, 1",
    "2, ml.g5.12xlarge, 1",
    "4, ml.g5.12xlarge, 1",
    "5, ml.p3.16xlarge, 1",
    "8, ml.p3.16xlarge, 1",
    "9, ml.p3.16xlarge, 2",
    "48, ml.p3.16xlarge, 6"
  })
  void the_smallest_machines_with_enough_gpus_are_taken(int gpus, String type, int count) {
    assertThat(GpuInstances.forGpus(gpus)).isEqualTo(new GpuInstances(type, count));
  }
}
