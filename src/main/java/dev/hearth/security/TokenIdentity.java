package dev.hearth.security;

import dev.hearth.tenant.Identity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** What a checked ID token says of a person. */
final class TokenIdentity {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ADDRESS = 320;

  private TokenIdentity() {}

  /** Empty when the token does not say who it is about. */
  static Optional<Identity> of(OidcIdToken token) {
    var issuer = token.getIssuer();
    var subject = token.getSubject();
    if (issuer == null || subject == null || subject.isBlank()) {
      return Optional.empty();
    }
    var name =
        Stream.of(token.getFullName(), token.getPreferredUsername(), subject)
            .filter(n -> n != null && !n.isBlank())
            .findFirst()
            .orElse(subject);
    var email = token.getEmail();
    return Optional.of(
        new Identity(
            issuer.toString(),
            subject,
            name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
            email == null || email.length() > LONGEST_ADDRESS ? null : email,
            groups(token)));
  }

  private static Set<String> groups(OidcIdToken token) {
    if (!(token.getClaims().get("groups") instanceof List<?> groups)) {
      return Set.of();
    }
    return groups.stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .collect(Collectors.toUnmodifiableSet());
  }
}
