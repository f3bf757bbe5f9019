package dev.hearth.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.access.CurrentUser;
import dev.hearth.base.NotFoundException;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import dev.hearth.base.TrainingJobId;
import dev.hearth.tenant.Identity;
import dev.hearth.tenant.SignInService;
import dev.hearth.tenant.TenantService;
import dev.hearth.testing.JobDraft;
import dev.hearth.testing.PortalTest;
import dev.hearth.testing.TestTenant;
import dev.hearth.trainingjob.TrainingJobService;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written, with what it belongs to, and who reads it. */
class AuditLogTest extends PortalTest {

  private TestTenant tenant;
  private TeamId team;
  private CurrentUser mia;

  @BeforeEach
  void somebody() {
    tenant = tenant();
    team = tenant.team("Perception");
    mia = tenant.member(team);
  }

  @Test
  void a_change_that_is_undone_leaves_no_event() {
    var transaction = get(TransactionTemplate.class);
    transaction.executeWithoutResult(status -> {
      log().record(mia, AuditEntry.of(AuditKind.TEAM_CREATED, "Undone", null));
      status.setRollbackOnly();
    });
    transaction.executeWithoutResult(
        status -> log().record(mia, AuditEntry.of(AuditKind.TEAM_CREATED, "Kept", null)));
    assertThat(ofKind(AuditKind.TEAM_CREATED))
        .extracting(AuditRow::subject)
        .containsExactly("Kept");
  }

  @Test
  void no_event_is_written_outside_the_transaction_of_its_change() {
    assertThatThrownBy(() -> log().record(mia, AuditEntry.of(AuditKind.TEAM_CREATED, "X", null)))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void a_refusal_is_kept_when_what_surrounds_it_is_undone() {
    get(TransactionTemplate.class)
        .executeWithoutResult(status -> {
          log()
              .recordAlone(
                  tenant.id(),
                  Actor.of(mia),
                  AuditEntry.of(AuditKind.ACTION_REFUSED, "Kept", null));
          status.setRollbackOnly();
        });
    assertThat(ofKind(AuditKind.ACTION_REFUSED)).hasSize(1);
  }

  @Test
  void a_person_who_asks_for_what_is_not_theirs_is_written_down_once() {
    var foreign = TrainingJobId.random();
    assertThatThrownBy(() -> get(TrainingJobService.class).stop(mia, foreign))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> get(TenantService.class).overview(mia))
        .isInstanceOf(NotFoundException.class);
    assertThat(ofKind(AuditKind.ACTION_REFUSED))
        .extracting(AuditRow::subject, AuditRow::subjectId)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("STOP_JOB", foreign.toString()),
            org.assertj.core.groups.Tuple.tuple("VIEW_TENANTS", ""));
    assertThat(ofKind(AuditKind.ACTION_REFUSED))
        .allSatisfy(row -> assertThat(row.actor()).isEqualTo(Actor.of(mia)));
  }

  @Test
  void submitting_a_job_and_its_event_go_together() {
    submit(mia, JobDraft.of(team, "first"));
    submit(mia, JobDraft.of(team, "first"));
    var submitted = ofKind(AuditKind.JOB_SUBMITTED);
    assertThat(submitted).extracting(AuditRow::subject).containsExactly("first");
    assertThat(submitted.getFirst().subjectId())
        .isEqualTo(job(mia, "first").id().value().toString());
  }

  @Test
  void sign_in_tells_who_came_what_changed_and_who_was_sent_away() {
    var groups = Set.of("person-1");
    var known = identity("person-1", groups);
    var signIn = get(SignInService.class);
    signIn.signIn(tenant.code(), known);
    signIn.signIn(tenant.code(), identity("person-1", Set.of()));
    signIn.signIn(tenant.code(), identity("stranger", groups.isEmpty() ? groups : Set.of("x")));
    assertThat(ofKind(AuditKind.SIGNED_IN)).hasSize(1);
    assertThat(ofKind(AuditKind.SIGN_IN_REFUSED))
        .extracting(AuditRow::subjectId)
        .containsExactly("stranger", "person-1");
    var lost = ofKind(AuditKind.PERSON_CHANGED).getFirst();
    assertThat(lost.before()).isEqualTo(Map.of("role in Perception", "Member"));
    assertThat(lost.after()).isEmpty();
  }

  @Test
  void only_what_differs_is_kept() {
    var entry =
        AuditEntry.change(
            AuditKind.TEAM_POLICY_CHANGED,
            "Perception",
            null,
            Map.of("keep-alive", "30 min", "sharing", "TENANT"),
            Map.of("keep-alive", "60 min", "sharing", "TENANT"));
    assertThat(entry.before()).isEqualTo(Map.of("keep-alive", "30 min"));
    assertThat(entry.after()).isEqualTo(Map.of("keep-alive", "60 min"));
  }

  @Test
  void a_tenants_log_is_read_by_its_admin_and_auditor_and_by_the_platforms_staff() {
    submit(mia, JobDraft.of(team, "first"));
    var other = tenant();
    assertThat(read(tenant.auditor(), null)).isNotEmpty();
    assertThat(read(other.admin(), tenant.id()))
        .noneMatch(row -> row.kind() == AuditKind.JOB_SUBMITTED);
    assertThatThrownBy(() -> read(mia, null)).isInstanceOf(NotFoundException.class);
  }

  private Identity identity(String subject, Set<String> groups) {
    return new Identity(tenant.provider().issuer(), subject, subject, null, groups);
  }

  private AuditLog log() {
    return get(AuditLog.class);
  }

  private List<AuditRow> ofKind(AuditKind kind) {
    var filter = new AuditFilter(null, "", kind, null, null);
    return get(AuditTrail.class).find(tenant.admin(), filter, 0, 100);
  }

  private List<AuditRow> read(CurrentUser user, @Nullable TenantId of) {
    var filter = new AuditFilter(of, "", null, null, null);
    return get(AuditTrail.class).find(user, filter, 0, 100);
  }
}
