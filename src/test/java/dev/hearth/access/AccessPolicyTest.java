package dev.hearth.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.base.NotFoundException;
import dev.hearth.base.PersonId;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Role × action × own team, other team, own tenant, other tenant, platform. The expected answers
 * are written a second time here, as five yes or no for each cell, so that neither table can change
 * alone.
 */
class AccessPolicyTest {

  private static final TenantId TENANT = TenantId.random();
  private static final TenantId ELSEWHERE = TenantId.random();
  private static final TeamId OWN = TeamId.random();
  private static final TeamId OTHER = TeamId.random();
  private static final PersonId SOMEBODY_ELSE = PersonId.random();

  private static final List<String> WHO =
      List.of(
          "MEMBER", "TEAM_LEAD", "TENANT_ADMIN", "AUDITOR", "PLATFORM_ADMIN", "PLATFORM_AUDITOR");

  /** t: in one's team, T: in the own tenant, P: over all tenants, o: one's own things, -: never. */
  private static final String EXPECTED =
      """
      VIEW_POOLS         t t T T - -
      EXPLAIN_MATCH      t t T T - -
      VIEW_JOBS          t t T T - -
      SUBMIT_JOB         t t - - - -
      STOP_JOB           o t T - - -
      VIEW_TEAMS         t t T T - -
      MANAGE_TEAMS       - - T - - -
      MANAGE_TEAM_POLICY - t T - - -
      MANAGE_MEMBERS     - t T - - -
      MANAGE_PEOPLE      - - T - - -
      VIEW_ACCESS_MATRIX - - T T P P
      VIEW_AUDIT         - - T T P P
      VIEW_ISOLATION     - - T T P P
      VIEW_TENANTS       - - - - P P
      MANAGE_TENANTS     - - - - P -
      VIEW_CONNECTIONS   - - - - P P
      MANAGE_CONNECTIONS - - - - P -
      MANAGE_PROVIDERS   - - - - P -
      """;

  @ParameterizedTest
  @EnumSource(Action.class)
  void each_cell_of_the_table(Action action) {
    for (int i = 0; i < WHO.size(); i++) {
      var who = WHO.get(i);
      var cell = expected().getOrDefault(action, "??????").charAt(i);
      var user = user(who);
      assertThat(answers(user, action)).as(who + " " + action).isEqualTo(answers(cell));
    }
  }

  private static String answers(CurrentUser user, Action action) {
    return "ever=%b own=%b other=%b foreign=%b tenant=%b otherTenant=%b platform=%b"
        .formatted(
            AccessPolicy.mayEver(user, action),
            AccessPolicy.mayForTeam(user, action, TENANT, OWN),
            AccessPolicy.mayForTeam(user, action, TENANT, OTHER),
            AccessPolicy.mayForTeam(user, action, ELSEWHERE, OWN),
            AccessPolicy.mayForTenant(user, action, TENANT),
            AccessPolicy.mayForTenant(user, action, ELSEWHERE),
            AccessPolicy.mayForPlatform(user, action));
  }

  private static String answers(char cell) {
    return "ever=%b own=%b other=%b foreign=%b tenant=%b otherTenant=%b platform=%b"
        .formatted(
            cell != '-',
            cell == 't' || cell == 'T',
            cell == 'T',
            false,
            cell == 'T' || cell == 'P',
            cell == 'P',
            cell == 'P');
  }

  @ParameterizedTest
  @EnumSource(Action.class)
  void somebody_without_any_role_may_nothing(Action action) {
    assertThat(answers(user("NOBODY"), action)).isEqualTo(answers('-'));
    assertThat(answers(user("PLATFORM_NOBODY"), action)).isEqualTo(answers('-'));
  }

  @Test
  void the_widest_of_several_standings_counts() {
    var leadAndAdmin =
        user(TENANT, Role.TENANT_ADMIN, List.of(new TeamRole(OWN, "Own", Role.TEAM_LEAD)));
    assertThat(AccessPolicy.mayForTeam(leadAndAdmin, Action.SUBMIT_JOB, TENANT, OWN)).isTrue();
    assertThat(AccessPolicy.mayForTeam(leadAndAdmin, Action.SUBMIT_JOB, TENANT, OTHER)).isFalse();
    assertThat(AccessPolicy.mayForTeam(leadAndAdmin, Action.STOP_JOB, TENANT, OTHER)).isTrue();
    var inTwo =
        user(
            TENANT,
            null,
            List.of(
                new TeamRole(OWN, "Own", Role.MEMBER),
                new TeamRole(OTHER, "Other", Role.TEAM_LEAD)));
    assertThat(AccessPolicy.mayForTeam(inTwo, Action.MANAGE_MEMBERS, TENANT, OTHER)).isTrue();
    assertThat(AccessPolicy.mayForTeam(inTwo, Action.MANAGE_MEMBERS, TENANT, OWN)).isFalse();
  }

  @Test
  void members_stop_what_they_submitted_while_they_are_in_the_team() {
    var mia = user("MEMBER");
    assertThat(AccessPolicy.mayStop(mia, TENANT, OWN, mia.person())).isTrue();
    assertThat(AccessPolicy.mayStop(mia, TENANT, OWN, SOMEBODY_ELSE)).isFalse();
    assertThat(AccessPolicy.mayStop(mia, TENANT, OTHER, mia.person())).isFalse();
    assertThat(AccessPolicy.mayStop(mia, ELSEWHERE, OWN, mia.person())).isFalse();
    assertThat(AccessPolicy.mayStop(user("TEAM_LEAD"), TENANT, OWN, SOMEBODY_ELSE)).isTrue();
    assertThat(AccessPolicy.mayStop(user("TENANT_ADMIN"), TENANT, OTHER, SOMEBODY_ELSE)).isTrue();
    assertThat(AccessPolicy.mayForOwner(mia, Action.MANAGE_TEAMS, TENANT, OWN, mia.person()))
        .isFalse();
    var auditor = user("AUDITOR");
    assertThat(AccessPolicy.mayStop(auditor, TENANT, OWN, SOMEBODY_ELSE)).isFalse();
    assertThat(AccessPolicy.mayStop(auditor, TENANT, OWN, auditor.person())).isFalse();
  }

  @Test
  void a_table_with_a_missing_or_doubled_row_does_not_load() {
    var rows =
        Arrays.stream(Action.values())
            .map(a -> {
              var no = Reach.NOTHING;
              return new AccessTable.Row(a, no, no, no, no, no, no);
            })
            .toList();
    assertThat(AccessTable.byAction(rows)).containsOnlyKeys(Action.values());
    assertThatThrownBy(() -> AccessTable.byAction(rows.subList(1, rows.size())))
        .hasMessageContaining("VIEW_POOLS has no row");
    var doubled = new ArrayList<>(rows);
    doubled.add(rows.getFirst());
    assertThatThrownBy(() -> AccessTable.byAction(doubled))
        .hasMessageContaining("VIEW_POOLS has two rows");
  }

  @Test
  void roles_stand_only_where_they_belong() {
    var inTeam = List.of(new TeamRole(OWN, "Own", Role.MEMBER));
    assertThatThrownBy(() -> user(null, null, inTeam)).hasMessageContaining("in no team");
    assertThatThrownBy(() -> user(null, Role.TENANT_ADMIN, List.of()))
        .hasMessageContaining("a role in a tenant");
    assertThatThrownBy(() -> user(TENANT, Role.PLATFORM_ADMIN, List.of()))
        .hasMessageContaining("no role in the whole tenant");
    assertThatThrownBy(() -> user(TENANT, Role.MEMBER, List.of()))
        .hasMessageContaining("no role in the whole tenant");
    for (var role : List.of(Role.TENANT_ADMIN, Role.PLATFORM_ADMIN, Role.AUDITOR)) {
      assertThatThrownBy(() -> new TeamRole(OWN, "Own", role)).hasMessageContaining("not " + role);
    }
  }

  @Test
  void a_person_is_described_by_the_highest_role_and_two_letters() {
    assertThat(user("TENANT_ADMIN").headlineRole()).contains(Role.TENANT_ADMIN);
    assertThat(user("TEAM_LEAD").headlineRole()).contains(Role.TEAM_LEAD);
    assertThat(user("NOBODY").headlineRole()).isEmpty();
    assertThat(
            user(
                    TENANT,
                    null,
                    List.of(
                        new TeamRole(OTHER, "Other", Role.TEAM_LEAD),
                        new TeamRole(OWN, "Own", Role.MEMBER)))
                .headlineRole())
        .contains(Role.TEAM_LEAD);
    assertThat(user("MEMBER").initials()).isEqualTo("S");
    assertThat(CurrentUser.initialsOf("  mia van der chen ")).isEqualTo("MC");
    assertThat(CurrentUser.initialsOf(" ")).isEqualTo("?");
  }

  @Test
  void platform_staff_have_no_tenant_to_act_in() {
    assertThatThrownBy(() -> user("PLATFORM_ADMIN").requireTenant())
        .isInstanceOf(NotFoundException.class);
    assertThat(user("MEMBER").requireTenant()).isEqualTo(TENANT);
    assertThat(user("PLATFORM_ADMIN").isPlatformStaff()).isTrue();
    assertThat(user("MEMBER").isPlatformStaff()).isFalse();
  }

  @Test
  void the_signed_in_person_is_there_or_nothing_is() {
    var mia = user("MEMBER");
    SignedInPerson somebody = () -> Optional.of(mia);
    SignedInPerson nobody = Optional::empty;
    assertThat(somebody.require()).isEqualTo(mia);
    assertThatThrownBy(nobody::require).isInstanceOf(NotFoundException.class);
  }

  @Test
  void every_role_has_a_label_people_read() {
    assertThat(Arrays.stream(Role.values()).map(Role::label))
        .containsExactly("Member", "Team lead", "Tenant admin", "Platform admin", "Auditor");
  }

  private static Map<Action, String> expected() {
    var table = new EnumMap<Action, String>(Action.class);
    EXPECTED
        .lines()
        .map(String::strip)
        .forEach(line -> {
          var words = line.split("\\s+", 2);
          table.put(Action.valueOf(words[0]), words[1].replace(" ", ""));
        });
    return table;
  }

  private static CurrentUser user(String who) {
    return switch (who) {
      case "MEMBER" -> user(TENANT, null, List.of(new TeamRole(OWN, "Own", Role.MEMBER)));
      case "TEAM_LEAD" -> user(TENANT, null, List.of(new TeamRole(OWN, "Own", Role.TEAM_LEAD)));
      case "PLATFORM_ADMIN" -> user(null, Role.PLATFORM_ADMIN, List.of());
      case "PLATFORM_AUDITOR" -> user(null, Role.AUDITOR, List.of());
      case "PLATFORM_NOBODY" -> user(null, null, List.of());
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
