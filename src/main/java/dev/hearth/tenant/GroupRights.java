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
        tenantRole = higher(tenantRole, mapping.role());
      } else {
        var team = mapping.team();
        teams.put(team, higherInTeam(teams.getOrDefault(team, Role.MEMBER), mapping.role()));
      }
    }
    return new GroupRights(tenantRole, teams);
  }

  /** Of two roles in a tenant the one that counts: admin before auditor before none. */
  public static @Nullable Role higher(@Nullable Role a, @Nullable Role b) {
    if (a == Role.TENANT_ADMIN || b == Role.TENANT_ADMIN) {
      return Role.TENANT_ADMIN;
    }
    return a == null ? b : a;
  }

  /** Of two roles in a team the one that counts. */
  public static Role higherInTeam(Role a, Role b) {
    return a == Role.TEAM_LEAD || b == Role.TEAM_LEAD ? Role.TEAM_LEAD : Role.MEMBER;
  }

  /** No right at all: such a person is not let in. */
  public boolean isEmpty() {
    return tenantRole == null && teams.isEmpty();
  }
}
