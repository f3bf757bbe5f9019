package dev.hearth.security.embedded;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the embedded provider is set up.
 *
 * @param port on loopback
 * @param portalUrl where people return to, without a slash at the end
 * @param clientSecret of the one client, the portal
 */
public record ProviderSettings(
    int port, String portalUrl, String clientSecret, List<ProviderPerson> people) {

  /** The portal's client id at every realm. */
  public static final String CLIENT_ID = "hearth";

  public ProviderSettings {
    people = List.copyOf(people);
  }

  /** The issuer of a realm. */
  public String issuer(String realm) {
    return "http://localhost:" + port + "/" + realm;
  }

  Set<String> realms() {
    return people.stream().map(ProviderPerson::realm).collect(Collectors.toSet());
  }
}
