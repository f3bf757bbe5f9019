package dev.hearth.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Hands the tokens of a sign-in over to its {@link OpenSession}; nothing else keeps them. */
final class SessionTokens implements OAuth2AuthorizedClientRepository {

  private static final String ATTRIBUTE = SessionTokens.class.getName();

  /** Those of the sign-in that this request completes. */
  static @Nullable OAuth2AuthorizedClient of(HttpServletRequest request) {
    return (OAuth2AuthorizedClient) request.getAttribute(ATTRIBUTE);
  }

  @Override
  public void saveAuthorizedClient(
      OAuth2AuthorizedClient client,
      Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    request.setAttribute(ATTRIBUTE, client);
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals")
  public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
      String registration, Authentication principal, HttpServletRequest request) {
    return null;
  }

  @Override
  public void removeAuthorizedClient(
      String registration,
      Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    request.removeAttribute(ATTRIBUTE);
  }
}
