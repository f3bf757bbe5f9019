package dev.hearth.security;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Hands the {@code login_hint} of our own sign-in link on to the provider. */
final class LoginHint {

  static final String PARAMETER = "login_hint";
  private static final int LONGEST_ADDRESS = 320;

  private LoginHint() {}

  static void add(OAuth2AuthorizationRequest.Builder request) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes a) {
      var hint = a.getRequest().getParameter(PARAMETER);
      if (hint != null && !hint.isBlank() && hint.length() <= LONGEST_ADDRESS) {
        request.additionalParameters(parameters -> parameters.put(PARAMETER, hint));
      }
    }
  }
}
