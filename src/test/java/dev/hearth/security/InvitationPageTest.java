package dev.hearth.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.access.Role;
import dev.hearth.mail.Mailer;
import dev.hearth.tenant.people.Invitations;
import dev.hearth.testing.WebPortal;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the mail to the portal, as a browser does it. */
class InvitationPageTest {

  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("https?://\\S+/invitation/\\S+");

  private final WebPortal portal = WebPortal.shared();
  private final SignedInVisitor lena = SignedInVisitor.outside(portal);

  @AfterEach
  void close() {
    lena.close();
  }

  @Test
  void the_link_of_the_mail_leads_to_the_provider_and_lets_in_somebody_without_any_group() {
    lena.provider.signsIn("lena", "lena@one.example");
    lena.signIn();
    assertThat(lena.isSignedIn()).isFalse();

    var link = link();
    var page = lena.browser.get(link);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(lena.isSignedIn()).as("looking does nothing").isFalse();
    var csrf = CSRF.matcher(page.body());
    assertThat(csrf.find()).isTrue();
    var token = link.getQuery().substring("token=".length());
    var accepted =
        lena.browser.post(
            portal.url(link.getPath()), Map.of("_csrf", csrf.group(1), "token", token));
    assertThat(accepted.body()).contains("/oauth2/authorization/" + lena.tenant.code());
    lena.signIn();
    assertThat(lena.isSignedIn()).isTrue();
  }

  @Test
  void accepting_without_the_sessions_token_is_refused() {
    var link = link();
    assertThat(lena.browser.post(portal.url(link.getPath()), Map.of("token", "x")).statusCode())
        .isIn(302, 403);
    lena.provider.signsIn("lena", "lena@one.example");
    lena.signIn();
    assertThat(lena.isSignedIn()).isFalse();
  }

  @Test
  void the_page_of_a_made_up_link_is_the_same_page() {
    var made = portal.url("/invitation/no-such-provider?token=%22%3E%3Cscript%3E");
    var page = lena.browser.get(made);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("You are invited").doesNotContain("\"><script>");
  }

  private URI link() {
    var to = UUID.randomUUID() + "@one.example";
    portal.get(Invitations.class).invite(lena.tenant.admin(), to, Role.MEMBER, lena.team);
    var mail =
        portal.get(Mailer.class).kept().stream()
            .filter(kept -> kept.mail().to().equals(to))
            .findFirst()
            .orElseThrow();
    var link = LINK.matcher(mail.mail().text());
    assertThat(link.find()).isTrue();
    return URI.create(link.group());
  }
}
