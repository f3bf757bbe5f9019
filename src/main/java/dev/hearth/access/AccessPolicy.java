package dev.hearth.access;

import dev.hearth.base.PersonId;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import java.util.stream.Stream;

/**
 * Who may do what: {@link AccessTable} read for a person and a place. Another tenant's anything is
 * out of reach whatever the role; platform staff see tenants, not what is in their teams.
 */
public final class AccessPolicy {

  private AccessPolicy() {}

  /** May this person do this at all, to anything? Decides menus, routes and the service's door. */
  public static boolean mayEver(CurrentUser user, Action action) {
    return standings(user).anyMatch(s -> AccessTable.reach(action, s) != Reach.NOTHING);
  }

  /** May this person do this to anything of this team of this tenant? */
  public static boolean mayForTeam(CurrentUser user, Action action, TenantId tenant, TeamId team) {
    return tenant.equals(user.tenant())
        && (reachesTenant(user, action)
            || user.roleIn(team)
                .filter(role -> AccessTable.reach(action, inTeam(role)) == Reach.OWN_TEAM)
                .isPresent());
  }

  /** May this person do this to the whole of this tenant, as its admin or from the platform? */
  public static boolean mayForTenant(CurrentUser user, Action action, TenantId tenant) {
    return reachesPlatform(user, action)
        || (tenant.equals(user.tenant()) && reachesTenant(user, action));
  }

  /** May this person do this to every tenant? */
  public static boolean mayForPlatform(CurrentUser user, Action action) {
    return reachesPlatform(user, action);
  }

  /**
   * As {@link #mayForTeam}; besides, people in the team may stop what they submitted themselves.
   */
  public static boolean mayStop(CurrentUser user, TenantId tenant, TeamId team, PersonId owner) {
    return mayForOwner(user, Action.STOP_JOB, tenant, team, owner);
  }

  /** May this person do this to a thing of this team that this owner made? */
  static boolean mayForOwner(
      CurrentUser user, Action action, TenantId tenant, TeamId team, PersonId owner) {
    return mayForTeam(user, action, tenant, team)
        || (tenant.equals(user.tenant())
            && user.person().equals(owner)
            && user.roleIn(team)
                .filter(role -> AccessTable.reach(action, inTeam(role)) == Reach.OWN_THINGS)
                .isPresent());
  }

  private static boolean reachesTenant(CurrentUser user, Action action) {
    return standings(user).anyMatch(s -> AccessTable.reach(action, s) == Reach.OWN_TENANT);
  }

  private static boolean reachesPlatform(CurrentUser user, Action action) {
    return standings(user).anyMatch(s -> AccessTable.reach(action, s) == Reach.PLATFORM);
  }

  private static Stream<Standing> standings(CurrentUser user) {
    return Stream.concat(
        Stream.ofNullable(user.role()).map(role -> whole(user, role)),
        user.teams().stream().map(team -> inTeam(team.role())));
  }

  private static Standing whole(CurrentUser user, Role role) {
    if (user.isPlatformStaff()) {
      return role == Role.PLATFORM_ADMIN ? Standing.PLATFORM_ADMIN : Standing.PLATFORM_AUDITOR;
    }
    return role == Role.TENANT_ADMIN ? Standing.TENANT_ADMIN : Standing.TENANT_AUDITOR;
  }

  private static Standing inTeam(Role role) {
    return role == Role.TEAM_LEAD ? Standing.TEAM_LEAD : Standing.MEMBER;
  }
}
