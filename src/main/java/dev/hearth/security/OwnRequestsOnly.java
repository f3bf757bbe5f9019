package dev.hearth.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/**
 * Remembers, in the session, which provider somebody was sent to, and takes an answer only at that
 * provider's own address: an answer that one provider lets appear as another's (mix-up) finds no
 * request. Beside it, PKCE, state and nonce bind the answer to this session.
 */
final class OwnRequestsOnly implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

  private final HttpSessionOAuth2AuthorizationRequestRepository session =
      new HttpSessionOAuth2AuthorizationRequestRepository();

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    return session.loadAuthorizationRequest(request);
  }

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest sent,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (sent == null) {
      session.removeAuthorizationRequest(request, response);
    } else {
      session.saveAuthorizationRequest(sent, request, response);
    }
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    var sent = session.removeAuthorizationRequest(request, response);
    return sent != null && isAnswered(sent, request) ? sent : null;
  }

  private static boolean isAnswered(OAuth2AuthorizationRequest sent, HttpServletRequest request) {
    var registration = sent.getAttribute(OAuth2ParameterNames.REGISTRATION_ID);
    return registration != null
        && request.getRequestURI().endsWith("/login/oauth2/code/" + registration);
  }
}
