package dev.hearth.security;

import dev.hearth.tenant.IdentityProvider;
import dev.hearth.tenant.Providers;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * The providers of the database as OAuth clients. A provider's metadata is fetched at the first
 * sign-in with it, not at start: the portal starts while a provider is down.
 */
@Component
class ProviderRegistrations implements ClientRegistrationRepository {

  private final Providers providers;
  private final Environment environment;
  private final HearthUrls urls;
  private final ProviderDiscovery discovery;
  private final ConcurrentMap<IdentityProvider, ClientRegistration> known =
      new ConcurrentHashMap<>();

  ProviderRegistrations(
      Providers providers, Environment environment, HearthUrls urls, ProviderDiscovery discovery) {
    this.providers = providers;
    this.environment = environment;
    this.urls = urls;
    this.discovery = discovery;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
    return providers
        .find(registrationId)
        .map(provider -> known.computeIfAbsent(provider, this::discover))
        .orElse(null);
  }

  private ClientRegistration discover(IdentityProvider provider) {
    var secret = environment.getProperty("hearth.secret." + provider.clientSecretRef());
    if (secret == null) {
      throw new ProviderUnusable(
          "Set hearth.secret."
              + provider.clientSecretRef()
              + ", the client secret at "
              + provider.issuer());
    }
    return discovery
        .discover(provider.issuer())
        .registrationId(provider.registrationId())
        .clientId(provider.clientId())
        .clientSecret(secret)
        .clientName(provider.name())
        .scope("openid", "profile", "email")
        .redirectUri(urls.portal() + "/login/oauth2/code/{registrationId}")
        .build();
  }
}
