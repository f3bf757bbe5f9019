package dev.hearth.security;

import dev.hearth.tenant.Providers;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up when the platform's provider answers: people can sign in. */
@Component
class SignInHealth implements HealthIndicator {

  private final Providers providers;
  private final ProviderRegistrations registrations;

  SignInHealth(Providers providers, ProviderRegistrations registrations) {
    this.providers = providers;
    this.registrations = registrations;
  }

  @Override
  public Health health() {
    try {
      var answers =
          providers.platformRegistration().map(registrations::findByRegistrationId).isPresent();
      return answers ? Health.up().build() : Health.outOfService().build();
    } catch (RuntimeException e) {
      return Health.down().build();
    }
  }
}
