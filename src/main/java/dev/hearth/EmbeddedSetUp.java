package dev.hearth;

import dev.hearth.demo.DemoInstallation;
import dev.hearth.demo.DemoTenant;
import dev.hearth.demo.DemoTenants;
import dev.hearth.sagemaker.CloudConnections;
import dev.hearth.security.embedded.ProviderSettings;
import dev.hearth.tenant.TenantRoles;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationContext;

/**
 * Puts the platform's provider, the emulator's connection and the demo tenants into the database.
 */
final class EmbeddedSetUp implements ApplicationRunner {

  private final ApplicationContext context;
  private final ProviderSettings provider;
  private final Neighbours neighbours;
  private final List<DemoTenant> tenants;

  EmbeddedSetUp(
      ApplicationContext context,
      ProviderSettings provider,
      Neighbours neighbours,
      List<DemoTenant> tenants) {
    this.context = context;
    this.provider = provider;
    this.neighbours = neighbours;
    this.tenants = tenants;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    var installation = context.getBean(DemoInstallation.class);
    installation.providePlatform(
        provider.issuer(DemoTenants.PLATFORM_REALM), ProviderSettings.CLIENT_ID);
    var connection =
        context
            .getBean(CloudConnections.class)
            .connectEmulator(Neighbours.ACCOUNT, Neighbours.REGION, neighbours.emulatorEndpoint());
    context.getBean(TenantRoles.class).ensureOwn(connection);
    for (var tenant : tenants) {
      installation.install(
          tenant, connection, provider.issuer(tenant.realm()), ProviderSettings.CLIENT_ID);
    }
  }
}
