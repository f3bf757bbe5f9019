package dev.hearth.tenant;

import dev.hearth.base.TeamId;

/**
 * Names of roles Hearth makes. A role's name is unique in the account whatever its path, so it
 * starts with the tenant's code; a team's role carries the team's id, because teams can be renamed
 * and their names given to others. Pure.
 */
final class RoleNames {

  private RoleNames() {}

  /** The folder of the tenant's roles: sessions of the broker may pass what is in it. */
  static String path(TenantCode code) {
    return "/hearth/" + code + "/";
  }

  /** The role of a private team. */
  static String ofTeam(TenantCode code, TeamId team) {
    return code + "-team-" + team.toString().substring(0, 8);
  }
}
