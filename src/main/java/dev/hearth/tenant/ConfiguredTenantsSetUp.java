package dev.hearth.tenant;

import dev.hearth.base.ConnectionId;
import dev.hearth.base.StartRefused;
import dev.hearth.sagemaker.CloudConnections;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets up tenants from configuration that are not there yet. A tenant that is there keeps its role,
 * teams and groups; only its provider is brought up to date.
 */
@Component
@Profile("!embedded")
@Order(ConfiguredTenantsSetUp.AFTER_CONNECTION)
@EnableConfigurationProperties(ConfiguredTenants.class)
class ConfiguredTenantsSetUp implements ApplicationRunner {

  /** The connection the tenants work in is set up first. */
  static final int AFTER_CONNECTION = 100;

  private final ConfiguredTenants configured;
  private final TenantSetUp tenants;
  private final ProviderRepository providers;
  private final CloudConnections connections;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ConfiguredTenantsSetUp(
      ConfiguredTenants configured,
      TenantSetUp tenants,
      ProviderRepository providers,
      CloudConnections connections,
      TransactionTemplate transaction,
      Clock clock) {
    this.configured = configured;
    this.tenants = tenants;
    this.providers = providers;
    this.connections = connections;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    configured.tenants().forEach((code, tenant) -> setUp(new TenantCode(code), tenant));
  }

  private void setUp(TenantCode code, ConfiguredTenants.ConfiguredTenant wanted) {
    var tenant = tenants.provide(plan(code, wanted));
    var provider = wanted.provider();
    providers.save(
        new IdentityProvider(
            code.value(),
            tenant,
            wanted.name(),
            provider.issuer(),
            provider.clientId(),
            provider.secret()),
        clock.instant());
    provider.emailDomains().forEach(domain -> providers.assignDomain(domain, code.value()));
  }

  private TenantPlan plan(TenantCode code, ConfiguredTenants.ConfiguredTenant wanted) {
    return new TenantPlan(
        code,
        wanted.name(),
        onlyConnection(),
        wanted.roleArn(),
        wanted.teams().entrySet().stream()
            .map(team -> team(wanted, team.getKey(), team.getValue()))
            .toList(),
        wanted.groups().stream()
            .map(g -> new TenantPlan.PlannedGroup(g.name(), g.team(), g.role()))
            .toList(),
        wanted.resources());
  }

  private static TenantPlan.PlannedTeam team(
      ConfiguredTenants.ConfiguredTenant tenant,
      String name,
      ConfiguredTenants.ConfiguredTeam team) {
    var role = team.roleArn() == null ? tenant.roleArn() : team.roleArn();
    return new TenantPlan.PlannedTeam(
        name,
        role,
        new TeamPolicy(
            role.equals(tenant.roleArn()) ? Team.Sharing.TENANT : Team.Sharing.PRIVATE,
            Duration.ofMinutes(team.defaultKeepAliveMinutes()),
            Duration.ofMinutes(team.maximumKeepAliveMinutes()),
            AllowedTypes.ANY,
            false,
            null));
  }

  private ConnectionId onlyConnection() {
    return connections.findAll().stream()
        .findFirst()
        .orElseThrow(() ->
            new StartRefused(
                "Tenants need a cloud: set hearth.cloud.account-id and hearth.cloud.region."))
        .id();
  }
}
