package dev.hearth.tenant;

import dev.hearth.access.Role;
import dev.hearth.base.TeamId;
import org.jspecify.annotations.Nullable;

/** A provider's group gives a role: in a team, or (team null) in the tenant. */
public record GroupMapping(String group, @Nullable TeamId team, Role role) {

  public GroupMapping {
    var teamRole = role == Role.MEMBER || role == Role.TEAM_LEAD;
    var tenantRole = role == Role.TENANT_ADMIN || role == Role.AUDITOR;
    if (team == null ? !tenantRole : !teamRole) {
      throw new IllegalArgumentException(
          role + " cannot be given " + (team == null ? "in a tenant" : "in a team"));
    }
  }
}
