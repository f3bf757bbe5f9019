package dev.hearth.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.util.UriComponentsBuilder;

/** Brings somebody whom sign-in failed back to the sign-in page, with the reason's code. */
final class SignInFailure implements AuthenticationFailureHandler {

  private static final Logger log = LoggerFactory.getLogger(SignInFailure.class);

  private static final Pattern PLAIN = Pattern.compile("[a-z_-]{1,60}");

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    var code = code(e);
    log.warn("Sign-in from {} failed: {}", request.getRemoteAddr(), code);
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProviderUnusable unusable) {
        log.warn("{}", unusable.getMessage());
      }
    }
    var back = UriComponentsBuilder.fromPath(PortalSecurity.SIGN_IN).queryParam("error", code);
    response.sendRedirect(back.encode().build().toUriString());
  }

  /** The provider, or whoever made up its answer, chose the code: only plain words go on. */
  private static String code(AuthenticationException e) {
    var code = e instanceof OAuth2AuthenticationException o ? o.getError().getErrorCode() : null;
    return code != null && PLAIN.matcher(code).matches() ? code : "failed";
  }
}
