package dev.hearth.security;

import dev.hearth.tenant.InvitationToken;
import dev.hearth.tenant.SignIn;
import dev.hearth.tenant.SignInService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Makes a person of a verified ID token; everything needed is in it, so no further call is made.
 */
@Component
class HearthOidcUserService implements OAuth2UserService<OidcUserRequest, OidcUser> {

  private static final Logger log = LoggerFactory.getLogger(HearthOidcUserService.class);

  static final String INVITATION = "invitation-spent";
  static final String NO_ACCESS = "no-access";
  static final String SUSPENDED = "suspended";
  static final String TENANT_INACTIVE = "tenant-inactive";

  private final SignInService signIn;

  HearthOidcUserService(SignInService signIn) {
    this.signIn = signIn;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    var token = request.getIdToken();
    var registration = request.getClientRegistration().getRegistrationId();
    var identity = TokenIdentity.of(token).orElseThrow(() -> refused("invalid_id_token"));
    return switch (signIn.signIn(registration, identity, invitation())) {
      case SignIn.Welcome(var person, var tenant) -> {
        log.info("Sign-in at {}: person {}", registration, person);
        yield new HearthOidcUser(token, person, tenant);
      }
      case SignIn.InvitationSpent() -> throw refused(INVITATION);
      case SignIn.NoAccess() -> throw refused(NO_ACCESS);
      case SignIn.PersonSuspended() -> throw refused(SUSPENDED);
      case SignIn.TenantInactive() -> throw refused(TENANT_INACTIVE);
    };
  }

  /** What this browser accepted before it came here. */
  private static @Nullable InvitationToken invitation() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? InvitationPage.take(request.getRequest().getSession(false)).orElse(null)
        : null;
  }

  private static OAuth2AuthenticationException refused(String code) {
    return new OAuth2AuthenticationException(new OAuth2Error(code));
  }
}
