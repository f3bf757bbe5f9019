package dev.hearth.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.tenant.CurrentUsers;
import dev.hearth.tenant.GroupMapping;
import dev.hearth.tenant.Providers;
import dev.hearth.tenant.TenantService;
import dev.hearth.testing.PortalSettings;
import dev.hearth.testing.WebPortal;
import dev.hearth.testing.WebVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two tenants, each with a provider of its own; A's says whatever could be of use in B. */
class ForeignProviderTest {

  private final WebPortal portal = WebPortal.shared();
  private final SignedInVisitor a = SignedInVisitor.outside(portal);
  private final SignedInVisitor b = SignedInVisitor.outside(portal);

  @BeforeEach
  void domains() {
    portal.get(Providers.class).assignDomain(domain(a), a.tenant.code());
    portal.get(Providers.class).assignDomain(domain(b), b.tenant.code());
    portal
        .get(TenantService.class)
        .mapGroup(b.tenant.id(), new GroupMapping("b-admins", null, Role.TENANT_ADMIN));
    portal
        .get(TenantService.class)
        .mapGroup(b.tenant.id(), new GroupMapping("b-members", b.team, Role.TEAM_LEAD));
  }

  @AfterEach
  void close() {
    a.close();
    b.close();
  }

  @Test
  void groups_of_the_other_tenant_and_of_the_platform_give_nothing() {
    a.provider.signsIn(
        "eve",
        "eve@" + domain(a),
        "b-admins",
        "b-members",
        PortalSettings.PLATFORM_ADMINS,
        PortalSettings.PLATFORM_AUDITORS);
    a.signIn();
    assertThat(a.isSignedIn()).isFalse();

    a.provider.signsIn(
        "eve", "eve@" + domain(a), "members", "b-admins", PortalSettings.PLATFORM_ADMINS);
    a.signIn();
    var eve = only(a);
    assertThat(eve.tenant()).isEqualTo(a.tenant.id());
    assertThat(eve.role()).isNull();
    assertThat(eve.teams()).singleElement().extracting("team").isEqualTo(a.team);
    assertThat(eve.isPlatformStaff()).isFalse();
  }

  @Test
  void an_address_of_the_other_tenants_domain_gives_nothing_and_is_not_shown() {
    b.provider.signsIn("mia", "mia@" + domain(b), "members", "b-admins");
    b.signIn();
    var mia = only(b);

    a.provider.signsIn("mia", "mia@" + domain(b), "members");
    a.signIn();
    var impostor = only(a);
    assertThat(impostor.person()).isNotEqualTo(mia.person());
    assertThat(impostor.tenant()).isEqualTo(a.tenant.id());
    assertThat(impostor.role()).isNull();
    assertThat(emailOf(impostor)).isNull();
    assertThat(emailOf(mia)).isEqualTo("mia@" + domain(b));
  }

  @Test
  void the_same_subject_is_another_person() {
    b.provider.signsIn("subject-1", "mia@" + domain(b), "b-admins");
    b.signIn();
    a.provider.signsIn("subject-1", "mia@" + domain(a), "members");
    a.signIn();
    assertThat(only(a).person()).isNotEqualTo(only(b).person());
    assertThat(only(a).role()).isNull();
    assertThat(only(b).role()).isEqualTo(Role.TENANT_ADMIN);
  }

  @Test
  void a_token_in_the_other_providers_name_is_refused() {
    a.provider.claims = claims -> claims.issuer(b.provider.issuer());
    a.provider.signsIn("mia", "mia@" + domain(b), "members", "b-admins");
    a.signIn();
    assertThat(a.isSignedIn()).isFalse();
  }

  @Test
  void a_provider_that_calls_itself_the_other_is_not_used() {
    a.provider.metadata = m -> m.put("issuer", b.provider.issuer());
    var answer = new WebVisitor().get(portal.url("/oauth2/authorization/" + a.tenant.code()));
    assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/sign-in?error=");
  }

  @Test
  void a_domain_leads_to_its_one_provider_and_assigning_it_again_changes_nothing() {
    var providers = portal.get(Providers.class);
    assertThat(providers.registrationFor("x@" + domain(b))).contains(b.tenant.code());
    providers.assignDomain(domain(b), a.tenant.code());
    assertThat(providers.registrationFor("x@" + domain(b))).contains(b.tenant.code());
    assertThat(providers.registrationFor("x@evil@" + domain(b).toUpperCase(java.util.Locale.ROOT)))
        .contains(b.tenant.code());
  }

  @Test
  void the_answer_for_an_unknown_domain_is_that_of_the_platforms_own() {
    var platform = portal.get(Providers.class).platformRegistration().orElseThrow();
    var answer = new WebVisitor().get(portal.url("/sign-in/continue?email=x@unknown.example"));
    assertThat(answer.body()).contains("/oauth2/authorization/" + platform);
  }

  private CurrentUser only(SignedInVisitor visitor) {
    var sessions =
        portal.get(OpenSessions.class).all().stream()
            .filter(s -> visitor.tenant.id().equals(s.tenant()))
            .toList();
    assertThat(sessions).as("sessions of the tenant").hasSize(1);
    var session = sessions.getFirst();
    return portal.get(CurrentUsers.class).find(session.tenant(), session.person()).orElseThrow();
  }

  private @org.jspecify.annotations.Nullable Object emailOf(CurrentUser user) {
    return portal
        .get(org.jooq.DSLContext.class)
        .fetchValue(
            "select email from person where tenant_id = ? and person_id = ?",
            user.requireTenant().value(),
            user.person().value());
  }

  private static String domain(SignedInVisitor visitor) {
    return visitor.tenant.code() + ".example";
  }
}
