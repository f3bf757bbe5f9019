package dev.hearth.tenant;

import dev.hearth.access.SystemOnly;
import dev.hearth.audit.Actor;
import dev.hearth.audit.AuditEntry;
import dev.hearth.audit.AuditKind;
import dev.hearth.audit.AuditLog;
import dev.hearth.base.StartRefused;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import dev.hearth.sagemaker.CloudConnections;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a whole tenant down in one transaction: roles reserved, teams, mappings, resources. The
 * roles come into being when {@link TenantRoles#ensure} is called afterwards, or by itself when
 * sync next looks for what is unfinished.
 */
@Service
public class TenantSetUp {

  private final TenantRepository tenants;
  private final TeamRepository teams;
  private final ExecutionRoleRepository roles;
  private final TenantResources resources;
  private final CloudConnections connections;
  private final AuditLog audit;
  private final Clock clock;

  TenantSetUp(
      TenantRepository tenants,
      TeamRepository teams,
      ExecutionRoleRepository roles,
      TenantResources resources,
      CloudConnections connections,
      AuditLog audit,
      Clock clock) {
    this.tenants = tenants;
    this.teams = teams;
    this.roles = roles;
    this.resources = resources;
    this.connections = connections;
    this.audit = audit;
    this.clock = clock;
  }

  /** The tenant of this code; made as planned when it is not there yet, else left as it is. */
  @Transactional
  @SystemOnly("set-up of configured and demo tenants")
  public TenantId provide(TenantPlan plan) {
    return find(plan.code()).orElseGet(() -> make(plan));
  }

  /**
   * As {@link #provide}, for somebody who onboards it; fails when a tenant of the name or code is
   * there, or another has the role.
   */
  @Transactional
  @SystemOnly("onboarding, which has checked the person's rights and records what they did")
  public TenantId onboard(TenantPlan plan) {
    return write(plan);
  }

  private Optional<TenantId> find(TenantCode code) {
    return tenants.findAll().stream()
        .filter(tenant -> tenant.code().equals(code))
        .map(Tenant::id)
        .findFirst();
  }

  private TenantId make(TenantPlan plan) {
    var id = write(plan);
    audit.record(id, Actor.system(), AuditEntry.of(AuditKind.TENANT_ONBOARDED, plan.name(), id));
    return id;
  }

  private TenantId write(TenantPlan plan) {
    var id = TenantId.random();
    var now = clock.instant();
    tenants.insert(id, plan.code(), plan.name(), plan.connection(), now);
    reserve(id, plan, plan.roleArn());
    var byName = new HashMap<String, TeamId>();
    for (var team : plan.teams()) {
      byName.put(team.name(), addTeam(id, plan, team));
    }
    for (var group : plan.groups()) {
      teams.insertGroupMapping(
          id, new GroupMapping(group.name(), team(plan, byName, group), group.role()));
    }
    var cloud = connections.find(plan.connection()).orElseThrow();
    resources
        .register(id, TenantResources.bucket(cloud, plan.code()), Actor.system())
        .ifPresent(problem -> refuse(plan, problem.message()));
    for (var resource : plan.resources()) {
      resources
          .register(id, resource, Actor.system())
          .ifPresent(problem -> refuse(plan, resource.name() + ": " + problem.message()));
    }
    return id;
  }

  private TeamId addTeam(TenantId tenant, TenantPlan plan, TenantPlan.PlannedTeam planned) {
    var role = reserve(tenant, plan, planned.roleArn());
    var team =
        new Team(
            tenant,
            TeamId.random(),
            planned.name(),
            Team.Status.ACTIVE,
            planned.roleArn(),
            planned.policy());
    teams.insert(tenant, team, role, clock.instant());
    return team.id();
  }

  private UUID reserve(TenantId tenant, TenantPlan plan, String arn) {
    var known = tenants.findRole(tenant, arn);
    if (known.isPresent()) {
      return known.get();
    }
    if (roles.owner(arn).isPresent()) {
      throw new DuplicateKeyException("The role " + arn + " is, or was, another tenant's.");
    }
    var own = arn.contains(":role" + RoleNames.path(plan.code()));
    roles.reserve(
        tenant,
        plan.connection(),
        arn,
        own ? ExecutionRole.Origin.CREATED : ExecutionRole.Origin.ADOPTED,
        clock.instant());
    return tenants.findRole(tenant, arn).orElseThrow();
  }

  private static @Nullable TeamId team(
      TenantPlan plan, Map<String, TeamId> byName, TenantPlan.PlannedGroup group) {
    if (group.team() == null) {
      return null;
    }
    var team = byName.get(group.team());
    if (team == null) {
      refuse(
          plan,
          "group "
              + group.name()
              + " names team '"
              + group.team()
              + "', which is not among its teams.");
    }
    return team;
  }

  private static void refuse(TenantPlan plan, String reason) {
    throw new StartRefused("hearth.tenants." + plan.code() + ": " + reason);
  }
}
