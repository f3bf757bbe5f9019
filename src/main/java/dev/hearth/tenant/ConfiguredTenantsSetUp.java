package dev.hearth.tenant;

import dev.hearth.base.ConnectionId;
import dev.hearth.base.StartRefused;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import dev.hearth.sagemaker.CloudConnections;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
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
  private final TenantRepository tenants;
  private final TeamRepository teams;
  private final ProviderRepository providers;
  private final CloudConnections connections;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ConfiguredTenantsSetUp(
      ConfiguredTenants configured,
      TenantRepository tenants,
      TeamRepository teams,
      ProviderRepository providers,
      CloudConnections connections,
      TransactionTemplate transaction,
      Clock clock) {
    this.configured = configured;
    this.tenants = tenants;
    this.teams = teams;
    this.providers = providers;
    this.connections = connections;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    configured.tenants().forEach((code, tenant) -> setUp(new TenantCode(code), tenant));
  }

  /** The tenant is committed first: its provider, which is the platform's, refers to it. */
  private void setUp(TenantCode code, ConfiguredTenants.ConfiguredTenant configured) {
    var known = tenants.findAll().stream().filter(t -> t.code().equals(code)).findFirst();
    var tenant =
        known
            .map(Tenant::id)
            .or(() -> Optional.ofNullable(transaction.execute(status -> onboard(code, configured))))
            .orElseThrow();
    transaction.executeWithoutResult(status -> provide(tenant, code, configured));
  }

  private void provide(
      TenantId tenant, TenantCode code, ConfiguredTenants.ConfiguredTenant configured) {
    var provider = configured.provider();
    providers.save(
        new IdentityProvider(
            code.value(),
            tenant,
            configured.name(),
            provider.issuer(),
            provider.clientId(),
            provider.secret()),
        clock.instant());
    provider.emailDomains().forEach(domain -> providers.assignDomain(domain, code.value()));
  }

  private TenantId onboard(TenantCode code, ConfiguredTenants.ConfiguredTenant configured) {
    var id = TenantId.random();
    var now = clock.instant();
    var connection = onlyConnection();
    tenants.insert(id, code, configured.name(), connection, now);
    tenants.insertRole(id, connection, configured.roleArn(), now);
    var teamIds = new HashMap<String, TeamId>();
    configured
        .teams()
        .forEach(
            (name, team) -> teamIds.put(name, addTeam(id, connection, configured, name, team)));
    for (var group : configured.groups()) {
      var team = group.team() == null ? null : teamIds.get(group.team());
      if (group.team() != null && team == null) {
        throw new StartRefused(
            "hearth.tenants."
                + code
                + ": group "
                + group.name()
                + " names team '"
                + group.team()
                + "', which is not among its teams.");
      }
      teams.insertGroupMapping(id, new GroupMapping(group.name(), team, group.role()));
    }
    return id;
  }

  private TeamId addTeam(
      TenantId tenant,
      ConnectionId connection,
      ConfiguredTenants.ConfiguredTenant configured,
      String name,
      ConfiguredTenants.ConfiguredTeam team) {
    var now = clock.instant();
    var isPrivate = team.roleArn() != null && !team.roleArn().equals(configured.roleArn());
    var role = isPrivate && team.roleArn() != null ? team.roleArn() : configured.roleArn();
    var roleId =
        tenants
            .findRole(tenant, role)
            .orElseGet(() -> tenants.insertRole(tenant, connection, role, now));
    var id = TeamId.random();
    teams.insert(
        tenant,
        new Team(
            tenant,
            id,
            name,
            Team.Status.ACTIVE,
            role,
            new TeamPolicy(
                isPrivate ? Team.Sharing.PRIVATE : Team.Sharing.TENANT,
                Duration.ofMinutes(team.defaultKeepAliveMinutes()),
                Duration.ofMinutes(team.maximumKeepAliveMinutes()),
                AllowedTypes.ANY,
                false,
                null)),
        roleId,
        now);
    return id;
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
