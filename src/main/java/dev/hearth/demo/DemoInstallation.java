package dev.hearth.demo;

import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import dev.hearth.sagemaker.CloudConnection;
import dev.hearth.tenant.GroupMapping;
import dev.hearth.tenant.Identity;
import dev.hearth.tenant.IdentityProvider;
import dev.hearth.tenant.Providers;
import dev.hearth.tenant.SignInService;
import dev.hearth.tenant.Team;
import dev.hearth.tenant.TenantCode;
import dev.hearth.tenant.TenantService;
import java.time.Duration;
import java.util.HashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets up demo tenants and their providers; what is there already stays as it is. */
@Component
public class DemoInstallation {

  private static final Duration KEEP_ALIVE = Duration.ofMinutes(30);

  private final TenantService tenants;
  private final Providers providers;
  private final SignInService signIn;
  private final DemoAccounts accounts;
  private final TransactionTemplate transaction;

  DemoInstallation(
      TenantService tenants,
      Providers providers,
      SignInService signIn,
      DemoAccounts accounts,
      TransactionTemplate transaction) {
    this.tenants = tenants;
    this.providers = providers;
    this.signIn = signIn;
    this.accounts = accounts;
    this.transaction = transaction;
  }

  /** Name under which the embedded provider's client secret is configured. */
  public static final String SECRET = "embedded";

  /** The platform's provider. */
  @Transactional
  public void providePlatform(String issuer, String clientId) {
    provide(DemoTenants.PLATFORM_REALM, null, "Platform", issuer, clientId, "hearth.example");
  }

  /**
   * The tenant with teams, group mappings, provider and people; safe to call at every start. The
   * tenant is committed before its provider, which is the platform's, refers to it.
   */
  public TenantId install(
      DemoTenant demo, CloudConnection connection, String issuer, String clientId) {
    var known =
        tenants.findAll().stream().filter(t -> t.code().value().equals(demo.code())).findFirst();
    var tenant = known.isPresent() ? known.get().id() : onboardWhole(demo, connection);
    provide(demo.realm(), tenant, demo.name(), issuer, clientId, demo.domain());
    for (var person : demo.people()) {
      signIn
          .enrol(
              tenant,
              new Identity(
                  issuer, person.username(), person.name(), person.email(), person.groups()))
          .ifPresent(id -> accounts.add(demo.code(), person.username(), tenant, id));
    }
    return tenant;
  }

  private TenantId onboardWhole(DemoTenant demo, CloudConnection connection) {
    var tenant = transaction.execute(status -> onboard(demo, connection));
    return Objects.requireNonNull(tenant);
  }

  private TenantId onboard(DemoTenant demo, CloudConnection connection) {
    var path = "/hearth/" + demo.code() + "/";
    var shared = connection.roleArn(path, demo.realm() + "-exec");
    var tenant = tenants.onboard(new TenantCode(demo.code()), demo.name(), connection.id(), shared);
    var teams = new HashMap<String, TeamId>();
    for (var team : demo.teams()) {
      var role =
          team.isPrivate()
              ? connection.roleArn(
                  path,
                  demo.realm() + "-" + team.name().toLowerCase(java.util.Locale.ROOT) + "-exec")
              : shared;
      var sharing = team.isPrivate() ? Team.Sharing.PRIVATE : Team.Sharing.TENANT;
      teams.put(team.name(), tenants.createTeam(tenant, team.name(), sharing, role, KEEP_ALIVE));
    }
    demo.groups()
        .forEach((group, grant) ->
            tenants.mapGroup(
                tenant, new GroupMapping(group, teams.get(grant.team()), grant.role())));
    return tenant;
  }

  private void provide(
      String realm,
      @Nullable TenantId tenant,
      String name,
      String issuer,
      String clientId,
      String domain) {
    providers.saveEmbedded(new IdentityProvider(realm, tenant, name, issuer, clientId, SECRET));
    providers.assignDomain(domain, realm);
  }
}
