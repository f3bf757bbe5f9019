package dev.hearth.tenant;

import dev.hearth.access.SystemOnly;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which provider somebody signs in with, and the set-up of providers. */
@Service
public class Providers {

  private final ProviderRepository providers;
  private final PersonRepository people;
  private final Clock clock;

  Providers(ProviderRepository providers, PersonRepository people, Clock clock) {
    this.providers = providers;
    this.people = people;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  @SystemOnly("sign-in")
  public Optional<IdentityProvider> find(String registrationId) {
    return providers.find(registrationId);
  }

  /**
   * The provider of the address's domain; an unknown domain goes on to the platform's, so that the
   * page never tells who is a customer.
   */
  @Transactional(readOnly = true)
  @SystemOnly("sign-in")
  public Optional<String> registrationFor(String email) {
    var domain = email.substring(email.lastIndexOf('@') + 1).strip();
    return providers.findRegistrationByDomain(domain).or(providers::findPlatformRegistration);
  }

  /**
   * As {@link #save}; when the provider was known under another address, its people move along.
   * Only for the embedded provider, whose port may change: elsewhere another issuer is another
   * provider.
   */
  @Transactional
  @SystemOnly("set-up of the embedded profile")
  public void saveEmbedded(IdentityProvider provider) {
    var known = providers.find(provider.registrationId());
    if (known.isPresent() && !known.get().issuer().equals(provider.issuer())) {
      var from = known.get().issuer();
      var tenant = provider.tenant();
      if (tenant == null) {
        people.movePlatformIssuer(from, provider.issuer());
      } else {
        people.moveIssuer(tenant, from, provider.issuer());
      }
    }
    providers.save(provider, clock.instant());
  }

  @Transactional
  @SystemOnly("set-up")
  public void save(IdentityProvider provider) {
    providers.save(provider, clock.instant());
  }

  @Transactional
  @SystemOnly("set-up")
  public void assignDomain(String domain, String registrationId) {
    providers.assignDomain(domain, registrationId);
  }

  @Transactional(readOnly = true)
  @SystemOnly("health, and the check at start that somebody can sign in at all")
  public Optional<String> platformRegistration() {
    return providers.findPlatformRegistration();
  }
}
