package dev.hearth.tenant.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.base.NotFoundException;
import dev.hearth.base.TeamId;
import dev.hearth.mail.Mail;
import dev.hearth.mail.Mailer;
import dev.hearth.tenant.Change;
import dev.hearth.tenant.CurrentUsers;
import dev.hearth.tenant.Identity;
import dev.hearth.tenant.InvitationToken;
import dev.hearth.tenant.SignIn;
import dev.hearth.tenant.SignInService;
import dev.hearth.testing.PortalTest;
import dev.hearth.testing.TestTenant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link lets one person in, once, as what the admin said. */
class InvitationsTest extends PortalTest {

  private TestTenant tenant;
  private TeamId team;
  private CurrentUser admin;

  @BeforeEach
  void people() {
    tenant = tenant();
    team = tenant.team("Perception");
    admin = tenant.admin();
  }

  @Test
  void who_redeems_it_becomes_what_it_says() {
    var token = invite(Role.TEAM_LEAD, team);
    var lena = welcome(signIn(tenant, "lena", token));
    assertThat(lena.roleIn(team)).contains(Role.TEAM_LEAD);
    assertThat(lena.role()).isNull();
    assertThat(only().state()).isEqualTo(InvitationRow.State.REDEEMED);
    assertThat(welcome(signIn(tenant, "lena", null)).roleIn(team)).contains(Role.TEAM_LEAD);
  }

  @Test
  void a_role_in_the_tenant_can_be_given_too() {
    assertThat(welcome(signIn(tenant, "ada", invite(Role.AUDITOR, null))).role())
        .isEqualTo(Role.AUDITOR);
  }

  @Test
  void it_is_good_once() {
    var token = invite(Role.MEMBER, team);
    welcome(signIn(tenant, "lena", token));
    assertThat(signIn(tenant, "tom", token)).isEqualTo(new SignIn.InvitationSpent());
  }

  @Test
  void a_revoked_one_is_of_no_use() {
    var token = invite(Role.MEMBER, team);
    get(Invitations.class).revoke(admin, only().id());
    assertThat(signIn(tenant, "lena", token)).isEqualTo(new SignIn.InvitationSpent());
    assertThat(only().state()).isEqualTo(InvitationRow.State.REVOKED);
    var id = only().id();
    assertThatThrownBy(() -> get(Invitations.class).revoke(admin, id))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void after_a_week_it_is_of_no_use() {
    var token = invite(Role.MEMBER, team);
    portal
        .sql()
        .execute(
            "update invitation set expires_at = created_at where tenant_id = ?",
            tenant.id().value());
    assertThat(signIn(tenant, "lena", token)).isEqualTo(new SignIn.InvitationSpent());
  }

  @Test
  void another_tenants_provider_cannot_redeem_it() {
    var token = invite(Role.TENANT_ADMIN, null);
    var other = tenant();
    assertThat(signIn(other, "eve", token)).isEqualTo(new SignIn.InvitationSpent());
    assertThat(only().state()).isEqualTo(InvitationRow.State.OPEN);
  }

  @Test
  void a_made_up_token_lets_nobody_in() {
    invite(Role.MEMBER, team);
    for (var made : new String[] {"", "x", UUID.randomUUID().toString()}) {
      assertThat(signIn(tenant, "eve", new InvitationToken(made)))
          .isEqualTo(new SignIn.InvitationSpent());
    }
  }

  @Test
  void the_database_does_not_hold_what_the_link_holds() {
    var token = invite(Role.MEMBER, team);
    var row =
        portal.sql().fetchOne("select * from invitation where tenant_id = ?", tenant.id().value());
    assertThat(String.valueOf(row)).doesNotContain(token.value()).contains("@");
    assertThat(token.toString()).doesNotContain(token.value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "lena",
        "lena@",
        "@x.example",
        "a b@x.example",
        "a@x",
        "a@x.example\nBcc: b@x.example"
      })
  void an_address_that_is_none_is_refused(String email) {
    assertThat(get(Invitations.class).invite(admin, email, Role.MEMBER, team))
        .isInstanceOf(Change.Invalid.class);
  }

  @Test
  void nobody_but_the_tenants_admin_invites_and_only_into_their_own() {
    var invitations = get(Invitations.class);
    for (var user : new CurrentUser[] {tenant.member(team), tenant.auditor()}) {
      assertThatThrownBy(() -> invitations.invite(user, "x@y.example", Role.MEMBER, team))
          .isInstanceOf(NotFoundException.class);
    }
    var foreign = tenant().admin();
    assertThatThrownBy(() -> invitations.invite(foreign, "x@y.example", Role.MEMBER, team))
        .isInstanceOf(NotFoundException.class);
    invite(Role.MEMBER, team);
    var id = only().id();
    assertThatThrownBy(() -> invitations.revoke(foreign, id)).isInstanceOf(NotFoundException.class);
    assertThat(invitations.list(foreign)).isEmpty();
    assertThatThrownBy(() -> invitations.invite(admin, "x@y.example", Role.PLATFORM_ADMIN, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private InvitationToken invite(Role role, @Nullable TeamId into) {
    var to = UUID.randomUUID() + "@one.example";
    assertThat(get(Invitations.class).invite(admin, to, role, into)).isEqualTo(new Change.Done());
    var mail =
        get(Mailer.class).kept().stream()
            .map(kept -> kept.mail())
            .filter(m -> m.to().equals(to))
            .findFirst()
            .orElseThrow();
    return new InvitationToken(tokenIn(mail));
  }

  private String tokenIn(Mail mail) {
    var link = "/invitation/" + tenant.code() + "?token=";
    assertThat(mail.text()).contains(link, admin.displayName());
    var from = mail.text().indexOf(link) + link.length();
    return mail.text().substring(from).lines().findFirst().orElseThrow();
  }

  private InvitationRow only() {
    var all = get(Invitations.class).list(admin);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private SignIn signIn(TestTenant at, String subject, @Nullable InvitationToken token) {
    var identity =
        new Identity(
            at.provider().issuer(), subject, subject, subject + "@two.example", Set.of("none"));
    return get(SignInService.class).signIn(at.provider().registrationId(), identity, token);
  }

  private CurrentUser welcome(SignIn signIn) {
    assertThat(signIn).isInstanceOf(SignIn.Welcome.class);
    var welcome = (SignIn.Welcome) signIn;
    return get(CurrentUsers.class).find(welcome.tenant(), welcome.person()).orElseThrow();
  }
}
