package dev.hearth.isolation;

import dev.hearth.base.ConnectionId;
import dev.hearth.base.TenantId;
import dev.hearth.tenant.RoleInspection;
import java.util.List;

/**
 * One tenant's roles as the cloud has them.
 *
 * @param strays roles in the tenant's folder that Hearth knows nothing of
 */
public record TenantEvidence(
    TenantId id,
    String code,
    String name,
    ConnectionId connection,
    List<RoleInspection> roles,
    List<String> strays) {

  public TenantEvidence {
    roles = List.copyOf(roles);
    strays = List.copyOf(strays);
  }
}
