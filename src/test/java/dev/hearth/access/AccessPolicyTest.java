package dev.hearth.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.base.PersonId;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Role × action × own team, other team, other tenant. */
class AccessPolicyTest {

  private static final TenantId TENANT = TenantId.random();
  private static final TeamId OWN = TeamId.random();
  private static final TeamId OTHER = TeamId.random();
  private static final PersonId SOMEBODY_ELSE = PersonId.random();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # who            | action        | ever | own team | other team
          MEMBER           | VIEW_POOLS    | yes  | yes      | no
          MEMBER           | EXPLAIN_MATCH | yes  | yes      | no
          MEMBER           | VIEW_JOBS     | yes  | yes      | no
          MEMBER           | SUBMIT_JOB    | yes  | yes      | no
          MEMBER           | STOP_JOB      | yes  | no       | no
          MEMBER           | VIEW_TENANTS  | no   | no       | no
          TEAM_LEAD        | VIEW_POOLS    | yes  | yes      | no
          TEAM_LEAD        | EXPLAIN_MATCH | yes  | yes      | no
          TEAM_LEAD        | VIEW_JOBS     | yes  | yes      | no
          TEAM_LEAD        | SUBMIT_JOB    | yes  | yes      | no
          TEAM_LEAD        | STOP_JOB      | yes  | yes      | no
          TEAM_LEAD        | VIEW_TENANTS  | no   | no       | no
          TENANT_ADMIN     | VIEW_POOLS    | yes  | yes      | yes
          TENANT_ADMIN     | EXPLAIN_MATCH | yes  | yes      | yes
          TENANT_ADMIN     | VIEW_JOBS     | yes  | yes      | yes
          TENANT_ADMIN     | SUBMIT_JOB    | no   | no       | no
          TENANT_ADMIN     | STOP_JOB      | yes  | yes      | yes
          TENANT_ADMIN     | VIEW_TENANTS  | no   | no       | no
          AUDITOR          | VIEW_POOLS    | yes  | yes      | yes
          AUDITOR          | EXPLAIN_MATCH | yes  | yes      | yes
          AUDITOR          | VIEW_JOBS     | yes  | yes      | yes
          AUDITOR          | SUBMIT_JOB    | no   | no       | no
          AUDITOR          | STOP_JOB      | no   | no       | no
          AUDITOR          | VIEW_TENANTS  | no   | no       | no
          PLATFORM_ADMIN   | VIEW_POOLS    | no   | no       | no
          PLATFORM_ADMIN   | EXPLAIN_MATCH | no   | no       | no
          PLATFORM_ADMIN   | VIEW_JOBS     | no   | no       | no
          PLATFORM_ADMIN   | SUBMIT_JOB    | no   | no       | no
          PLATFORM_ADMIN   | STOP_JOB      | no   | no       | no
          PLATFORM_ADMIN   | VIEW_TENANTS  | yes  | no       | no
          PLATFORM_AUDITOR | VIEW_POOLS    | no   | no       | no
          PLATFORM_AUDITOR | SUBMIT_JOB    | no   | no       | no
          PLATFORM_AUDITOR | VIEW_TENANTS  | yes  | no       | no
          NOBODY           | VIEW_POOLS    | no   | no       | no
          NOBODY           | VIEW_JOBS     | no   | no       | no
          NOBODY           | SUBMIT_JOB    | no   | no       | no
          NOBODY           | STOP_JOB      | no   | no       | no
          NOBODY           | VIEW_TENANTS  | no   | no       | no
          """)
  void each_cell_of_the_table(String who, Action action, String ever, String own, String other) {
    var user = user(who);
    assertThat(AccessPolicy.mayEver(user, action)).as("ever").isEqualTo(yes(ever));
    assertThat(AccessPolicy.mayForTeam(user, action, TENANT, OWN)).as("own").isEqualTo(yes(own));
    assertThat(AccessPolicy.mayForTeam(user, action, TENANT, OTHER))
        .as("other")
        .isEqualTo(yes(other));
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void another_tenants_team_is_out_of_everybodys_reach(Action action) {
    var elsewhere = TenantId.random();
    for (var who :
        List.of("MEMBER", "TEAM_LEAD", "TENANT_ADMIN", "AUDITOR", "PLATFORM_ADMIN", "NOBODY")) {
      assertThat(AccessPolicy.mayForTeam(user(who), action, elsewhere, OWN)).as(who).isFalse();
      assertThat(AccessPolicy.mayStop(user(who), elsewhere, OWN, user(who).person()))
          .as(who)
          .isFalse();
    }
  }

  @Test
  void members_stop_what_they_submitted_while_they_are_in_the_team() {
    var mia = user("MEMBER");
    assertThat(AccessPolicy.mayStop(mia, TENANT, OWN, mia.person())).isTrue();
    assertThat(AccessPolicy.mayStop(mia, TENANT, OWN, SOMEBODY_ELSE)).isFalse();
    assertThat(AccessPolicy.mayStop(mia, TENANT, OTHER, mia.person())).isFalse();
    assertThat(AccessPolicy.mayStop(user("TEAM_LEAD"), TENANT, OWN, SOMEBODY_ELSE)).isTrue();
    assertThat(AccessPolicy.mayStop(user("AUDITOR"), TENANT, OWN, SOMEBODY_ELSE)).isFalse();
  }

  private static boolean yes(String word) {
    return word.equals("yes");
  }

  private static CurrentUser user(String who) {
    return switch (who) {
      case "MEMBER" -> user(TENANT, null, List.of(new TeamRole(OWN, "Own", Role.MEMBER)));
      case "TEAM_LEAD" -> user(TENANT, null, List.of(new TeamRole(OWN, "Own", Role.TEAM_LEAD)));
      case "PLATFORM_ADMIN" -> user(null, Role.PLATFORM_ADMIN, List.of());
      case "PLATFORM_AUDITOR" -> user(null, Role.AUDITOR, List.of());
      case "NOBODY" -> user(TENANT, null, List.of());
      default -> user(TENANT, Role.valueOf(who), List.of());
    };
  }

  private static CurrentUser user(
      @Nullable TenantId tenant, @Nullable Role role, List<TeamRole> teams) {
    return new CurrentUser(
        PersonId.random(),
        tenant,
        tenant == null ? null : "Tenant",
        "Somebody",
        role,
        teams,
        ZoneOffset.UTC);
  }
}
