package dev.hearth.security.embedded;

import java.security.Principal;

/** The person picked on the provider's page; the subject of the tokens is the username. */
record ProviderPrincipal(ProviderPerson person) implements Principal {

  @Override
  public String getName() {
    return person.username();
  }
}
