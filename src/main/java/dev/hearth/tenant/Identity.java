package dev.hearth.tenant;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a provider says of a person. Only issuer and subject identify; the e-mail address never
 * does.
 */
public record Identity(
    String issuer, String subject, String displayName, @Nullable String email, Set<String> groups) {

  public Identity {
    groups = Set.copyOf(groups);
    if (issuer.isBlank() || subject.isBlank()) {
      throw new IllegalArgumentException("An identity needs an issuer and a subject");
    }
  }

  /** The same person without an address. */
  Identity withoutEmail() {
    return new Identity(issuer, subject, displayName, null, groups);
  }
}
