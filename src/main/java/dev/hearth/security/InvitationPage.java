package dev.hearth.security;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import dev.hearth.security.web.Pages;
import dev.hearth.tenant.InvitationToken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the link of an invitation leads. Looking at it changes nothing and tells nothing, whether
 * the link is good or not: mail programs look, too. Who goes on signs in at the tenant's provider,
 * and the invitation is redeemed by that.
 */
@RestController
class InvitationPage {

  private static final String ATTRIBUTE = "hearth.invitation";
  private static final int LONGEST_TOKEN = 100;

  @GetMapping(path = "/invitation/{registration}", produces = MediaType.TEXT_HTML_VALUE)
  String page(@PathVariable String registration, @RequestParam String token, CsrfToken csrf) {
    return Pages.page(
        "Invitation",
        """
        <section class="card">
          <h1>You are invited</h1>
          <p class="lead">You continue at your organisation&rsquo;s own sign-in page.</p>
          <form method="post" action="/invitation/%s">
            <input type="hidden" name="%s" value="%s">
            <input type="hidden" name="token" value="%s">
            <button class="btn primary" type="submit">Accept and sign in</button>
          </form>
        </section>\
        """
            .formatted(
                htmlEscape(registration),
                htmlEscape(csrf.getParameterName()),
                htmlEscape(csrf.getToken()),
                htmlEscape(token)));
  }

  /** Goes on by itself, as the sign-in page does. */
  @PostMapping(path = "/invitation/{registration}", produces = MediaType.TEXT_HTML_VALUE)
  String accept(
      @PathVariable String registration, @RequestParam String token, HttpServletRequest request) {
    if (token.length() <= LONGEST_TOKEN) {
      request.getSession().setAttribute(ATTRIBUTE, token);
    }
    return SignInPage.goingOn(
        UriComponentsBuilder.fromPath("/oauth2/authorization/{registration}")
            .encode()
            .buildAndExpand(registration)
            .toUriString());
  }

  /** The invitation this browser accepted, once. */
  static Optional<InvitationToken> take(@Nullable HttpSession session) {
    if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String token)) {
      return Optional.empty();
    }
    session.removeAttribute(ATTRIBUTE);
    return Optional.of(new InvitationToken(token));
  }
}
