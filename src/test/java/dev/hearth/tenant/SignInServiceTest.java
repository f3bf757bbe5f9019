package dev.hearth.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.base.TeamId;
import dev.hearth.testing.PortalSettings;
import dev.hearth.testing.PortalTest;
import dev.hearth.testing.TestTenant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a provider can give: rights of its own tenant, by groups, and never more. */
class SignInServiceTest extends PortalTest {

  private TestTenant tenant;
  private TeamId perception;

  @BeforeEach
  void mappings() {
    tenant = tenant();
    perception = tenant.team("Perception");
    map(tenant, "perception-members", perception, Role.MEMBER);
    map(tenant, "perception-leads", perception, Role.TEAM_LEAD);
    get(TenantService.class)
        .mapGroup(tenant.id(), new GroupMapping("admins", null, Role.TENANT_ADMIN));
  }

  @Test
  void the_first_sign_in_makes_the_account_with_the_groups_rights() {
    var user = welcome(signIn(tenant, "mia", "perception-members", "unmapped"));
    assertThat(user.displayName()).isEqualTo("Name of mia");
    assertThat(user.roleIn(perception)).contains(Role.MEMBER);
    assertThat(user.role()).isNull();
  }

  @Test
  void somebody_without_a_mapped_group_is_not_let_in_and_gets_no_account() {
    assertThat(signIn(tenant, "stranger", "unmapped")).isEqualTo(new SignIn.NoAccess());
    var people = get(PersonRepository.class);
    assertThat(people.findId(tenant.id(), tenant.provider().issuer(), "stranger")).isEmpty();
  }

  @Test
  void the_same_person_comes_back_to_the_same_account() {
    var first = welcome(signIn(tenant, "mia", "perception-members"));
    var second = welcome(signIn(tenant, "mia", "perception-leads", "admins"));
    assertThat(second.person()).isEqualTo(first.person());
    assertThat(second.roleIn(perception)).contains(Role.TEAM_LEAD);
    assertThat(second.role()).isEqualTo(Role.TENANT_ADMIN);
  }

  @Test
  void leaving_the_group_takes_the_right_away_at_the_next_sign_in() {
    var before = welcome(signIn(tenant, "mia", "perception-members", "admins"));
    assertThat(signIn(tenant, "mia")).isEqualTo(new SignIn.NoAccess());
    var now = get(CurrentUsers.class).find(tenant.id(), before.person()).orElseThrow();
    assertThat(now.teams()).isEmpty();
    assertThat(now.role()).isNull();
  }

  @Test
  void a_provider_speaks_of_its_own_tenants_groups_only() {
    var other = tenant();
    var team = other.team("Speech");
    map(other, "speech-members", team, Role.MEMBER);
    assertThat(signIn(tenant, "mia", "speech-members")).isEqualTo(new SignIn.NoAccess());
    var user = welcome(signIn(tenant, "mia", "perception-members", "speech-members"));
    assertThat(user.tenant()).isEqualTo(tenant.id());
    assertThat(user.teams()).hasSize(1);
  }

  @Test
  void the_same_subject_at_two_providers_is_two_people() {
    var other = tenant();
    map(other, "perception-members", other.team("Perception"), Role.MEMBER);
    var here = welcome(signIn(tenant, "mia", "perception-members"));
    var there = welcome(signIn(other, "mia", "perception-members"));
    assertThat(there.person()).isNotEqualTo(here.person());
    assertThat(there.tenant()).isEqualTo(other.id());
  }

  @Test
  void a_tenants_provider_cannot_give_platform_roles() {
    assertThat(signIn(tenant, "mia", PortalSettings.PLATFORM_ADMINS))
        .isEqualTo(new SignIn.NoAccess());
    var user = welcome(signIn(tenant, "mia", "perception-members", PortalSettings.PLATFORM_ADMINS));
    assertThat(user.isPlatformStaff()).isFalse();
    assertThat(user.role()).isNull();
  }

  @Test
  void the_platforms_provider_gives_platform_roles_and_no_tenants() {
    var platform = platformProvider();
    var staff = signIn(platform, "pat", PortalSettings.PLATFORM_ADMINS, "perception-members");
    assertThat(staff)
        .isInstanceOfSatisfying(
            SignIn.Welcome.class,
            welcome -> {
              assertThat(welcome.tenant()).isNull();
              var user = get(CurrentUsers.class).find(null, welcome.person()).orElseThrow();
              assertThat(user.role()).isEqualTo(Role.PLATFORM_ADMIN);
              assertThat(user.teams()).isEmpty();
            });
    assertThat(signIn(platform, "nobody", "perception-members")).isEqualTo(new SignIn.NoAccess());
  }

  @Test
  void a_token_of_another_issuer_is_refused() {
    var forged = identity("https://elsewhere.example", "mia", "perception-members");
    assertThat(get(SignInService.class).signIn(tenant.provider().registrationId(), forged))
        .isEqualTo(new SignIn.NoAccess());
    assertThat(get(SignInService.class).signIn("no-such-provider", forged))
        .isEqualTo(new SignIn.NoAccess());
  }

  @Test
  void nobody_enters_a_suspended_tenant_and_those_inside_are_out() {
    var user = welcome(signIn(tenant, "mia", "perception-members"));
    portal
        .sql()
        .execute("update tenant set status = 'SUSPENDED' where tenant_id = ?", tenant.id().value());
    assertThat(signIn(tenant, "mia", "perception-members")).isEqualTo(new SignIn.TenantInactive());
    assertThat(get(CurrentUsers.class).find(tenant.id(), user.person())).isEmpty();
  }

  @Test
  void a_suspended_person_is_told_so_and_is_out() {
    var user = welcome(signIn(tenant, "mia", "perception-members"));
    portal
        .sql()
        .execute("update person set suspended = true where person_id = ?", user.person().value());
    assertThat(signIn(tenant, "mia", "perception-members")).isEqualTo(new SignIn.PersonSuspended());
    assertThat(get(CurrentUsers.class).find(tenant.id(), user.person())).isEmpty();
  }

  @Test
  void what_was_granted_in_the_portal_stays_when_the_groups_are_left() {
    var mia = welcome(signIn(tenant, "mia", "perception-members"));
    portal
        .sql()
        .execute(
            "insert into team_membership (tenant_id, team_id, person_id, role, source, created_at)"
                + " select tenant_id, team_id, person_id, 'TEAM_LEAD', 'PORTAL', created_at"
                + " from team_membership where person_id = ?",
            mia.person().value());
    var both = get(CurrentUsers.class).find(tenant.id(), mia.person()).orElseThrow();
    assertThat(both.teams()).hasSize(1);
    assertThat(both.roleIn(perception)).contains(Role.TEAM_LEAD);
    assertThat(welcome(signIn(tenant, "mia")).roleIn(perception)).contains(Role.TEAM_LEAD);
  }

  @Test
  void a_new_mapping_of_a_group_holds_at_once_for_those_in_it() {
    var mia = welcome(signIn(tenant, "mia", "perception-members", "night-shift"));
    map(tenant, "night-shift", perception, Role.TEAM_LEAD);
    assertThat(get(GroupAccess.class).mappingChanged(tenant.id(), "night-shift")).isEqualTo(1);
    var now = get(CurrentUsers.class).find(tenant.id(), mia.person()).orElseThrow();
    assertThat(now.roleIn(perception)).contains(Role.TEAM_LEAD);
    assertThat(get(GroupAccess.class).mappingChanged(tenant().id(), "night-shift")).isZero();
  }

  @Test
  void a_person_of_one_tenant_is_not_found_under_another() {
    var user = welcome(signIn(tenant, "mia", "perception-members"));
    assertThat(get(CurrentUsers.class).find(tenant().id(), user.person())).isEmpty();
  }

  private IdentityProvider platformProvider() {
    var provider =
        new IdentityProvider(
            "platform", null, "Platform", "https://idp.example/platform", "hearth", "platform");
    get(Providers.class).save(provider);
    return provider;
  }

  private void map(TestTenant in, String group, TeamId team, Role role) {
    get(TenantService.class).mapGroup(in.id(), new GroupMapping(group, team, role));
  }

  private SignIn signIn(TestTenant at, String subject, String... groups) {
    return signIn(at.provider(), subject, groups);
  }

  private SignIn signIn(IdentityProvider provider, String subject, String... groups) {
    return get(SignInService.class)
        .signIn(provider.registrationId(), identity(provider.issuer(), subject, groups));
  }

  private static Identity identity(String issuer, String subject, String... groups) {
    return new Identity(
        issuer, subject, "Name of " + subject, subject + "@one.example", Set.of(groups));
  }

  private CurrentUser welcome(SignIn signIn) {
    assertThat(signIn).isInstanceOf(SignIn.Welcome.class);
    var welcome = (SignIn.Welcome) signIn;
    return get(CurrentUsers.class).find(welcome.tenant(), welcome.person()).orElseThrow();
  }
}
