package dev.hearth.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.util.UriComponentsBuilder;

/** Brings somebody whom sign-in failed back to the sign-in page, with the reason's code. */
final class SignInFailure implements AuthenticationFailureHandler {

  private static final Logger log = LoggerFactory.getLogger(SignInFailure.class);

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    var code =
        e instanceof OAuth2AuthenticationException o ? o.getError().getErrorCode() : "failed";
    log.warn("Sign-in failed: {}", code);
    var back = UriComponentsBuilder.fromPath(PortalSecurity.SIGN_IN).queryParam("error", code);
    response.sendRedirect(back.encode().build().toUriString());
  }
}
