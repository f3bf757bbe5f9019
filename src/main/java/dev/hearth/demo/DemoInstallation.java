package dev.hearth.demo;

import dev.hearth.base.TenantId;
import dev.hearth.sagemaker.CloudConnection;
import dev.hearth.tenant.Identity;
import dev.hearth.tenant.IdentityProvider;
import dev.hearth.tenant.Providers;
import dev.hearth.tenant.RoleOutcome;
import dev.hearth.tenant.SignInService;
import dev.hearth.tenant.Team;
import dev.hearth.tenant.TeamPolicy;
import dev.hearth.tenant.TenantCode;
import dev.hearth.tenant.TenantPlan;
import dev.hearth.tenant.TenantRoles;
import dev.hearth.tenant.TenantSetUp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets up demo tenants and their providers; what is there already stays as it is. */
@Component
public class DemoInstallation {

  private static final Duration KEEP_ALIVE = Duration.ofMinutes(30);

  private final TenantSetUp setUp;
  private final TenantRoles roles;
  private final Providers providers;
  private final SignInService signIn;
  private final DemoAccounts accounts;

  DemoInstallation(
      TenantSetUp setUp,
      TenantRoles roles,
      Providers providers,
      SignInService signIn,
      DemoAccounts accounts) {
    this.setUp = setUp;
    this.roles = roles;
    this.providers = providers;
    this.signIn = signIn;
    this.accounts = accounts;
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
    var tenant = setUp.provide(plan(demo, connection));
    var outcome = roles.ensure(tenant);
    if (!(outcome instanceof RoleOutcome.Ready)) {
      throw new IllegalStateException("Roles of " + demo.name() + ": " + outcome);
    }
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

  private static TenantPlan plan(DemoTenant demo, CloudConnection connection) {
    var path = "/hearth/" + demo.code() + "/";
    var shared = connection.roleArn(path, demo.realm() + "-exec");
    var teams = new ArrayList<TenantPlan.PlannedTeam>();
    for (var team : demo.teams()) {
      var own = demo.realm() + "-" + team.name().toLowerCase(Locale.ROOT) + "-exec";
      var sharing = team.isPrivate() ? Team.Sharing.PRIVATE : Team.Sharing.TENANT;
      teams.add(
          new TenantPlan.PlannedTeam(
              team.name(),
              team.isPrivate() ? connection.roleArn(path, own) : shared,
              TeamPolicy.starting(sharing, KEEP_ALIVE)));
    }
    var groups =
        demo.groups().entrySet().stream()
            .map(group -> {
              var grant = group.getValue();
              var team = grant.team().isEmpty() ? null : grant.team();
              return new TenantPlan.PlannedGroup(group.getKey(), team, grant.role());
            })
            .toList();
    return new TenantPlan(
        new TenantCode(demo.code()),
        demo.name(),
        connection.id(),
        shared,
        teams,
        groups,
        demo.resources());
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
