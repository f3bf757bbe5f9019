package dev.hearth.tenant.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.access.CurrentUser;
import dev.hearth.audit.AuditFilter;
import dev.hearth.audit.AuditKind;
import dev.hearth.audit.AuditRow;
import dev.hearth.audit.AuditTrail;
import dev.hearth.base.NotFoundException;
import dev.hearth.base.TeamId;
import dev.hearth.tenant.AllowedTypes;
import dev.hearth.tenant.Change;
import dev.hearth.tenant.CurrentUsers;
import dev.hearth.tenant.Team;
import dev.hearth.tenant.TeamPolicy;
import dev.hearth.tenant.TenantService;
import dev.hearth.testing.JobDraft;
import dev.hearth.testing.PortalTest;
import dev.hearth.testing.TestTenant;
import dev.hearth.trainingjob.Submission;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TeamAdministrationTest extends PortalTest {

  private TestTenant tenant;
  private TeamId perception;
  private CurrentUser ada;
  private CurrentUser tara;
  private CurrentUser mia;

  @BeforeEach
  void people() {
    tenant = tenant();
    perception = tenant.team("Perception");
    ada = tenant.admin();
    tara = tenant.lead(perception);
    mia = tenant.member(perception);
  }

  @Test
  void a_new_team_is_there_with_its_creation_in_the_audit_log() {
    assertThat(teams().create(ada, "  Mapping ")).isEqualTo(new Change.Done());
    var mapping = teams().find(ada, "Mapping").orElseThrow();
    assertThat(mapping.roleArn()).isEqualTo(tenant.roleArn());
    assertThat(teams().list(ada)).extracting(TeamSummary::name).contains("Mapping", "Perception");
    assertThat(log()).extracting(AuditRow::kind).contains(AuditKind.TEAM_CREATED);
  }

  @Test
  void a_name_that_is_taken_or_unusable_is_told_at_the_field() {
    assertThat(teams().create(ada, "Perception")).isInstanceOf(Change.Invalid.class);
    assertThat(teams().create(ada, " ")).isInstanceOf(Change.Invalid.class);
    assertThat(teams().create(ada, "a/b")).isInstanceOf(Change.Invalid.class);
    teams().create(ada, "Mapping");
    var mapping = teams().find(ada, "Mapping").orElseThrow();
    assertThat(teams().rename(ada, mapping.id(), mapping.version(), "Perception"))
        .isInstanceOf(Change.Invalid.class);
  }

  @Test
  void whoever_changes_what_somebody_else_changed_since_is_told_who_and_when() {
    var opened = team(ada);
    assertThat(teams().rename(ada, perception, opened.version(), "Vision"))
        .isEqualTo(new Change.Done());
    assertThat(teams().suspend(ada, perception, opened.version()))
        .isInstanceOfSatisfying(
            Change.Conflict.class,
            conflict -> {
              assertThat(conflict.who()).isEqualTo(ada.displayName());
              assertThat(conflict.when()).isNotNull();
            });
    assertThat(teams().find(ada, "Vision").orElseThrow().status()).isEqualTo(Team.Status.ACTIVE);
  }

  @Test
  void a_suspended_team_gives_its_people_nothing_until_it_is_resumed() {
    teams().suspend(ada, perception, team(ada).version());
    assertThat(now(mia).teams()).isEmpty();
    assertThatThrownBy(() -> submit(now(mia), JobDraft.of(perception, "first")))
        .isInstanceOf(NotFoundException.class);
    teams().resume(ada, perception, team(ada).version());
    assertThat(now(mia).roleIn(perception)).isPresent();
  }

  @Test
  void a_lead_sees_and_shapes_only_the_own_team() {
    var other = tenant.team("Mapping");
    assertThat(teams().list(tara)).extracting(TeamSummary::name).containsExactly("Perception");
    assertThat(teams().find(tara, "Mapping")).isEmpty();
    assertThatThrownBy(() -> teams().create(tara, "Mine")).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> policies().check(tara, other, policy(30)))
        .isInstanceOf(NotFoundException.class);
    assertThat(policies().change(tara, perception, team(tara).version(), policy(30)))
        .isEqualTo(new Change.Done());
    assertThatThrownBy(() -> policies().change(mia, perception, 1, policy(20)))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void another_tenants_team_is_as_if_it_were_not_there() {
    var stranger = tenant().admin();
    assertThat(teams().find(stranger, "Perception")).isEmpty();
    for (var id : List.of(perception, TeamId.random())) {
      assertThatThrownBy(() -> teams().suspend(stranger, id, 0))
          .isInstanceOf(NotFoundException.class);
      assertThatThrownBy(() -> policies().change(stranger, id, 0, policy(30)))
          .isInstanceOf(NotFoundException.class);
    }
  }

  @Test
  void a_policy_holds_for_the_next_submission_and_is_in_the_log_before_and_after() {
    var narrow =
        new TeamPolicy(
            Team.Sharing.TENANT,
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            AllowedTypes.only(List.of("ml.m5.large")),
            false,
            new BigDecimal("120.50"));
    assertThat(policies().change(tara, perception, team(tara).version(), narrow))
        .isEqualTo(new Change.Done());
    assertThat(submit(mia, JobDraft.of(perception, "first").keepAlive(Duration.ofMinutes(11))))
        .isInstanceOfSatisfying(
            Submission.Invalid.class, invalid -> assertThat(invalid.problems()).hasSize(2));
    assertThat(team(ada).policy().idleBudgetUsd()).isEqualByComparingTo("120.5");
    var line =
        log().stream()
            .filter(r -> r.kind() == AuditKind.TEAM_POLICY_CHANGED)
            .findFirst()
            .orElseThrow();
    assertThat(line.before()).containsEntry("instance types", "every type");
    assertThat(line.after())
        .containsEntry("instance types", "ml.m5.large")
        .containsEntry("idle budget", "$120.50 a month")
        .doesNotContainKey("sharing");
  }

  @Test
  void going_private_takes_a_role_of_its_own_and_coming_back_the_tenants() {
    var own = TeamPolicy.starting(Team.Sharing.PRIVATE, Duration.ofMinutes(30));
    policies().change(ada, perception, team(ada).version(), own);
    var role = team(ada).roleArn();
    assertThat(role).isNotEqualTo(tenant.roleArn());
    assertThat(policies().effects(ada, perception, policy(30))).hasSize(1);
    policies().change(ada, perception, team(ada).version(), policy(30));
    assertThat(team(ada).roleArn()).isEqualTo(tenant.roleArn());
    policies().change(ada, perception, team(ada).version(), own);
    assertThat(team(ada).roleArn()).as("kept for the next time").isEqualTo(role);
    assertThat(get(TenantService.class).team(tenant.id(), perception).orElseThrow().sharing())
        .isEqualTo(Team.Sharing.PRIVATE);
  }

  private TeamDetail team(CurrentUser user) {
    return teams().find(user, "Perception").orElseThrow();
  }

  private static TeamPolicy policy(int minutes) {
    return TeamPolicy.starting(Team.Sharing.TENANT, Duration.ofMinutes(minutes));
  }

  private CurrentUser now(CurrentUser user) {
    return get(CurrentUsers.class).find(user.tenant(), user.person()).orElseThrow();
  }

  private List<AuditRow> log() {
    return get(AuditTrail.class).find(ada, AuditFilter.all(), 0, 100);
  }

  private TeamAdministration teams() {
    return get(TeamAdministration.class);
  }

  private TeamPolicies policies() {
    return get(TeamPolicies.class);
  }
}
