package dev.hearth.testing;

import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.audit.Actor;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import dev.hearth.sagemaker.CloudConnection;
import dev.hearth.tenant.CurrentUsers;
import dev.hearth.tenant.GroupMapping;
import dev.hearth.tenant.Identity;
import dev.hearth.tenant.IdentityProvider;
import dev.hearth.tenant.Providers;
import dev.hearth.tenant.SignInService;
import dev.hearth.tenant.Team;
import dev.hearth.tenant.TenantCode;
import dev.hearth.tenant.TenantPlan;
import dev.hearth.tenant.TenantResource;
import dev.hearth.tenant.TenantResources;
import dev.hearth.tenant.TenantRoles;
import dev.hearth.tenant.TenantService;
import dev.hearth.tenant.TenantSetUp;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A tenant of its own for one test, with a provider, teams and people as needed. */
public final class TestTenant {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final TestPortal portal;
  private final CloudConnection connection;
  private final String code;
  private final TenantId id;
  private final String roleArn;
  private final IdentityProvider provider;
  private int people;

  private TestTenant(TestPortal portal, CloudConnection connection, String code) {
    this.portal = portal;
    this.connection = connection;
    this.code = code;
    this.roleArn = connection.roleArn("/hearth/" + code + "/", code + "-exec");
    this.id =
        portal
            .get(TenantSetUp.class)
            .provide(
                new TenantPlan(
                    new TenantCode(code),
                    "Tenant " + code,
                    connection.id(),
                    roleArn,
                    List.of(),
                    List.of(),
                    List.of()));
    portal.get(TenantRoles.class).ensure(id);
    this.provider =
        new IdentityProvider(
            code, id, "Provider " + code, "https://idp.example/" + code, "hearth", code);
    portal.get(Providers.class).save(provider);
  }

  /** A new tenant, active, in this cloud. */
  public static TestTenant in(TestPortal portal, TestCloud cloud) {
    var code = "t" + Integer.toString(36 * 36 + COUNT.incrementAndGet(), 36);
    return new TestTenant(portal, cloud.connection(), code);
  }

  public TenantId id() {
    return id;
  }

  public String code() {
    return code;
  }

  /** The role all its teams share, unless private. */
  public String roleArn() {
    return roleArn;
  }

  public IdentityProvider provider() {
    return provider;
  }

  /** A team under the tenant's role: its pools are shared. Keep-alive 30 minutes, at most 60. */
  public TeamId team(String name) {
    return tenants().createTeam(id, name, Team.Sharing.TENANT, roleArn, Duration.ofMinutes(30));
  }

  /** A team under a role of its own: its pools are private. */
  public TeamId privateTeam(String name) {
    var roleName = code + "-" + name.toLowerCase(Locale.ROOT);
    portal.get(TenantRoles.class).create(id, roleName);
    var role = connection.roleArn("/hearth/" + code + "/", roleName);
    return tenants().createTeam(id, name, Team.Sharing.PRIVATE, role, Duration.ofMinutes(30));
  }

  /** Something in the cloud that its jobs may name. */
  public TestTenant with(TenantResource.Kind kind, String name) {
    portal.get(TenantResources.class).register(id, new TenantResource(kind, name), Actor.system());
    return this;
  }

  public CurrentUser member(TeamId team) {
    return person("Member", team, Role.MEMBER);
  }

  public CurrentUser lead(TeamId team) {
    return person("Lead", team, Role.TEAM_LEAD);
  }

  public CurrentUser admin() {
    return person("Admin", null, Role.TENANT_ADMIN);
  }

  public CurrentUser auditor() {
    return person("Auditor", null, Role.AUDITOR);
  }

  /** A person who got this role from a group of the provider. */
  public CurrentUser person(String name, @Nullable TeamId team, Role role) {
    var number = ++people;
    var subject = "person-" + number;
    tenants().mapGroup(id, new GroupMapping(subject, team, role));
    var identity =
        new Identity(
            provider.issuer(),
            subject,
            name + " " + number,
            subject + "@" + code + ".example",
            Set.of(subject));
    var person = portal.get(SignInService.class).enrol(id, identity).orElseThrow();
    return portal.get(CurrentUsers.class).find(id, person).orElseThrow();
  }

  private TenantService tenants() {
    return portal.get(TenantService.class);
  }
}
