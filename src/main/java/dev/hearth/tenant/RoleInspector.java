package dev.hearth.tenant;

import dev.hearth.access.SystemOnly;
import dev.hearth.base.TenantId;
import dev.hearth.sagemaker.CloudConnection;
import dev.hearth.sagemaker.CloudConnections;
import dev.hearth.sagemaker.CloudRoles;
import dev.hearth.sagemaker.policy.RoleDescription;
import dev.hearth.sagemaker.policy.RoleDrift;
import java.util.List;
import org.springframework.stereotype.Service;

/** Looks at roles as the cloud has them, and puts nothing right: whoever reads must see it. */
@Service
public class RoleInspector {

  private final TenantRepository tenants;
  private final ExecutionRoleRepository roles;
  private final TenantGrants grants;
  private final CloudConnections connections;
  private final CloudRoles cloud;

  RoleInspector(
      TenantRepository tenants,
      ExecutionRoleRepository roles,
      TenantGrants grants,
      CloudConnections connections,
      CloudRoles cloud) {
    this.tenants = tenants;
    this.roles = roles;
    this.grants = grants;
    this.connections = connections;
    this.cloud = cloud;
  }

  /** The tenant's roles that are ready; one that waits to be made cannot have drifted. */
  @SystemOnly("the isolation report")
  public List<RoleInspection> inspect(TenantId tenant) {
    var known = tenants.require(tenant);
    return roles.findAll(tenant).stream()
        .filter(role -> role.state() == ExecutionRole.State.READY)
        .map(role -> inspect(known, role))
        .toList();
  }

  /** ARNs in the tenant's folder that Hearth knows nothing of: its sessions could pass them. */
  @SystemOnly("the isolation report")
  public List<String> strays(TenantId tenant) {
    var known = tenants.require(tenant);
    var connection = connections.find(known.connection()).orElseThrow();
    var own = roles.findAll(tenant).stream().map(ExecutionRole::arn).toList();
    return cloud.list(connection, RoleNames.path(known.code())).stream()
        .filter(arn -> !own.contains(arn))
        .toList();
  }

  /** What differs in the broker, the reader and the boundary. */
  @SystemOnly("the isolation report")
  public List<String> ownDrift(CloudConnection connection) {
    return cloud.driftOfOwn(connection, roles.findAdoptedIn(connection.accountId()));
  }

  private RoleInspection inspect(Tenant tenant, ExecutionRole role) {
    var connection = connections.find(role.connection()).orElseThrow();
    return new RoleInspection(
        role,
        cloud
            .find(connection, role.arn())
            .map(found -> drift(tenant, role, found, connection))
            .orElseGet(() -> List.of("it is gone")));
  }

  private List<String> drift(
      Tenant tenant, ExecutionRole role, RoleDescription found, CloudConnection connection) {
    return role.origin() == ExecutionRole.Origin.CREATED
        ? RoleDrift.ofCreated(found, grants.of(tenant.id(), connection))
        : RoleDrift.ofAdopted(found, connection.accountId(), tenant.code().value());
  }
}
