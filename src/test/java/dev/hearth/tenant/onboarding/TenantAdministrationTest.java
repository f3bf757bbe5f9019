package dev.hearth.tenant.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.audit.AuditFilter;
import dev.hearth.audit.AuditKind;
import dev.hearth.audit.AuditRow;
import dev.hearth.audit.AuditTrail;
import dev.hearth.base.NotFoundException;
import dev.hearth.base.PersonId;
import dev.hearth.tenant.AllowedTypes;
import dev.hearth.tenant.Change;
import dev.hearth.tenant.CurrentUsers;
import dev.hearth.tenant.TenantCeilings;
import dev.hearth.tenant.TenantService;
import dev.hearth.tenant.TenantStatus;
import dev.hearth.testing.JobDraft;
import dev.hearth.testing.PortalTest;
import dev.hearth.testing.TestTenant;
import dev.hearth.trainingjob.Submission;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TenantAdministrationTest extends PortalTest {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestTenant tenant;
  private CurrentUser pat;

  @BeforeEach
  void people() {
    tenant = tenant();
    pat = staff(Role.PLATFORM_ADMIN);
  }

  @Test
  void a_new_tenant_has_a_role_of_its_own() {
    var code = code();
    assertThat(onboarding().onboard(pat, wanted(code, "New " + code, null)))
        .isEqualTo(new Change.Done());
    var detail = tenants().find(pat, code).orElseThrow();
    assertThat(detail.roleArns()).singleElement().asString().contains("/hearth/" + code + "/");
    assertThat(detail.ceilings()).isEqualTo(TenantCeilings.OPEN);
    assertThat(log(detail)).extracting(AuditRow::kind).contains(AuditKind.TENANT_ONBOARDED);
  }

  @Test
  void code_and_name_belong_to_one_tenant_for_ever() {
    var theirs = detail();
    close();
    assertThat(onboarding().onboard(pat, wanted(theirs.code(), "Newcomer", null)))
        .isInstanceOf(Change.Invalid.class);
    assertThat(onboarding().onboard(pat, wanted(code(), theirs.name(), null)))
        .isInstanceOf(Change.Invalid.class);
    assertThat(onboarding().onboard(pat, wanted("UPPER", "Newcomer", null)))
        .isInstanceOf(Change.Invalid.class);
  }

  @Test
  void a_suspended_tenants_people_are_out_until_it_is_resumed() {
    var ada = tenant.admin();
    assertThat(tenants().suspend(pat, tenant.id(), detail().version()))
        .isEqualTo(new Change.Done());
    assertThat(get(CurrentUsers.class).find(tenant.id(), ada.person())).isEmpty();
    tenants().resume(pat, tenant.id(), detail().version());
    assertThat(get(CurrentUsers.class).find(tenant.id(), ada.person())).isPresent();
  }

  @Test
  void a_tenant_is_closed_only_by_its_name_and_then_for_ever() {
    assertThat(tenants().close(pat, tenant.id(), detail().version(), "something else"))
        .isInstanceOf(Change.Invalid.class);
    close();
    assertThat(detail().status()).isEqualTo(TenantStatus.CLOSED);
    assertThat(detail().roleArns()).as("reserved for ever").contains(tenant.roleArn());
    assertThat(tenants().resume(pat, tenant.id(), detail().version()))
        .isInstanceOf(Change.Refused.class);
  }

  @Test
  void ceilings_hold_at_once_for_every_team() {
    var team = tenant.team("Perception");
    var mia = tenant.member(team);
    var low =
        new TenantCeilings(
            Duration.ofMinutes(20), AllowedTypes.only(List.of("ml.m5.large")), false);
    assertThat(tenants().setCeilings(pat, tenant.id(), detail().version(), low))
        .isEqualTo(new Change.Done());
    assertThat(get(TenantService.class).team(tenant.id(), team).orElseThrow().maximumKeepAlive())
        .isEqualTo(Duration.ofMinutes(20));
    assertThat(submit(mia, JobDraft.of(team, "first")))
        .isInstanceOfSatisfying(
            Submission.Invalid.class, invalid -> assertThat(invalid.problems()).hasSize(2));
  }

  @Test
  void two_admins_at_once_do_not_overwrite_each_other() {
    var opened = detail();
    tenants().rename(pat, tenant.id(), opened.version(), "Renamed " + opened.code());
    assertThat(tenants().rename(pat, tenant.id(), opened.version(), "Other " + opened.code()))
        .isEqualTo(new Change.Conflict(pat.displayName(), detail().changedAt()));
  }

  @Test
  void auditors_look_and_change_nothing_and_tenants_people_do_neither() {
    var auditor = staff(Role.AUDITOR);
    assertThat(tenants().find(auditor, tenant.code())).isPresent();
    assertThatThrownBy(() -> tenants().suspend(auditor, tenant.id(), 0))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> tenants().find(tenant.admin(), tenant.code()))
        .isInstanceOf(NotFoundException.class);
  }

  private void close() {
    assertThat(tenants().close(pat, tenant.id(), detail().version(), detail().name()))
        .isEqualTo(new Change.Done());
  }

  private NewTenant wanted(
      String code, String name, @org.jspecify.annotations.Nullable String role) {
    return new NewTenant(code, name, cloud.connection().id(), role);
  }

  private static String code() {
    return "o" + Integer.toString(36 * 36 + COUNT.incrementAndGet(), 36);
  }

  private List<AuditRow> log(TenantDetail of) {
    var filter = new AuditFilter(of.id(), "", null, null, null);
    return get(AuditTrail.class).find(pat, filter, 0, 100);
  }

  private TenantDetail detail() {
    return tenants().find(pat, tenant.code()).orElseThrow();
  }

  private static CurrentUser staff(Role role) {
    return new CurrentUser(
        PersonId.random(), null, null, "Pat " + role, role, List.of(), ZoneOffset.UTC);
  }

  private TenantAdministration tenants() {
    return get(TenantAdministration.class);
  }

  private Onboarding onboarding() {
    return get(Onboarding.class);
  }
}
