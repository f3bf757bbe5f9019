package dev.hearth.security;

import dev.hearth.tenant.Identity;
import dev.hearth.tenant.SignIn;
import dev.hearth.tenant.SignInService;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Makes a person of a verified ID token; everything needed is in it, so no further call is made.
 */
@Component
class HearthOidcUserService implements OAuth2UserService<OidcUserRequest, OidcUser> {

  private static final Logger log = LoggerFactory.getLogger(HearthOidcUserService.class);

  private static final int LONGEST_NAME = 200;

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
    return switch (signIn.signIn(registration, identity(token))) {
      case SignIn.Welcome(var person, var tenant) -> {
        log.info("Sign-in at {}: person {}", registration, person);
        yield new HearthOidcUser(token, person, tenant);
      }
      case SignIn.NoAccess() -> throw refused(NO_ACCESS);
      case SignIn.PersonSuspended() -> throw refused(SUSPENDED);
      case SignIn.TenantInactive() -> throw refused(TENANT_INACTIVE);
    };
  }

  private static Identity identity(OidcIdToken token) {
    var issuer = token.getIssuer();
    var subject = token.getSubject();
    if (issuer == null || subject == null) {
      throw refused("invalid_id_token");
    }
    var name =
        Stream.of(token.getFullName(), token.getPreferredUsername(), subject)
            .filter(n -> n != null && !n.isBlank())
            .findFirst()
            .orElse(subject);
    return new Identity(
        issuer.toString(),
        subject,
        name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
        token.getEmail(),
        groups(token));
  }

  private static Set<String> groups(OidcIdToken token) {
    var claim = token.getClaims().get("groups");
    if (!(claim instanceof List<?> groups)) {
      return Set.of();
    }
    return groups.stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static OAuth2AuthenticationException refused(String code) {
    return new OAuth2AuthenticationException(new OAuth2Error(code));
  }
}
