package dev.hearth.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/** Makes the session of a sign-in known to {@link OpenSessions}, once it has its new id. */
final class SignedIn implements SessionAuthenticationStrategy {

  private final OpenSessions sessions;

  SignedIn(OpenSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void onAuthentication(
      Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
    if (authentication instanceof OAuth2AuthenticationToken token
        && token.getPrincipal() instanceof HearthOidcUser user) {
      sessions.begin(
          request.getSession(),
          user,
          token.getAuthorizedClientRegistrationId(),
          SessionTokens.of(request));
    }
  }
}
