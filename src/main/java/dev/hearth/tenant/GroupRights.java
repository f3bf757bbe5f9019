package dev.hearth.tenant;

import dev.hearth.access.Role;
import dev.hearth.base.TeamId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person's groups give in one tenant: the highest role per team, and the role in the tenant
 * (admin before auditor). Groups that are not mapped give nothing. Pure.
 */
public record GroupRights(@Nullable Role tenantRole, Map<TeamId, Role> teams) {

  public GroupRights {
    teams = Map.copyOf(teams);
  }

  /** Reads the mappings of one tenant; other tenants' mappings must not be passed. */
  public static GroupRights of(Collection<String> groups, Collection<GroupMapping> mappings) {
    Role tenantRole = null;
    var teams = new HashMap<TeamId, Role>();
    for (var mapping : mappings) {
      if (!groups.contains(mapping.group())) {
        continue;
      }
      if (mapping.team() == null) {
        tenantRole =
            tenantRole == Role.TENANT_ADMIN || mapping.role() == Role.TENANT_ADMIN
                ? Role.TENANT_ADMIN
                : mapping.role();
      } else {
        teams.merge(
            mapping.team(),
            mapping.role(),
            (a, b) -> a == Role.TEAM_LEAD || b == Role.TEAM_LEAD ? Role.TEAM_LEAD : Role.MEMBER);
      }
    }
    return new GroupRights(tenantRole, teams);
  }

  /** No right at all: such a person is not let in. */
  public boolean isEmpty() {
    return tenantRole == null && teams.isEmpty();
  }
}
