package dev.hearth.security;

import dev.hearth.base.OutgoingPolicy;
import dev.hearth.base.StartRefused;
import dev.hearth.tenant.IdentityProvider;
import dev.hearth.tenant.Providers;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What must be configured outside the embedded profile before anybody can be let in: the platform's
 * provider and the group whose members administer the platform. Refuses to start without.
 */
@Component
@Profile("!embedded")
class ProductionStart implements InitializingBean {

  private static final String PROVIDER = "hearth.platform.provider.";

  /** Name of the platform provider's registration and of its secret. */
  static final String REGISTRATION = "platform";

  private final Environment environment;
  private final Providers providers;
  private final OutgoingPolicy outgoing;

  ProductionStart(Environment environment, Providers providers, OutgoingPolicy outgoing) {
    this.environment = environment;
    this.providers = providers;
    this.outgoing = outgoing;
  }

  @Override
  public void afterPropertiesSet() {
    require(
        "hearth.platform.admin-group", "the provider's group whose members are platform admins");
    require("hearth.secret." + REGISTRATION, "the portal's client secret at that provider");
    var issuer =
        require(PROVIDER + "issuer", "the OpenID Connect issuer of your identity provider");
    var client = require(PROVIDER + "client-id", "the portal's client id at that provider");
    var problem = outgoing.problemWith(issuer);
    if (problem.isPresent()) {
      throw new StartRefused(PROVIDER + "issuer is " + issuer + ". " + problem.get());
    }
    providers.save(
        new IdentityProvider(REGISTRATION, null, "Platform", issuer, client, REGISTRATION));
    var domain = environment.getProperty(PROVIDER + "email-domain", "");
    if (!domain.isBlank()) {
      providers.assignDomain(domain, REGISTRATION);
    }
  }

  private String require(String property, String meaning) {
    var value = environment.getProperty(property, "");
    if (value.isBlank()) {
      throw new StartRefused(
          "Hearth needs "
              + property
              + ": "
              + meaning
              + ". To look around without an identity provider, use ./hearth run.");
    }
    return value;
  }
}
