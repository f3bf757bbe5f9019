package dev.hearth.access;

import dev.hearth.base.PersonId;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;

/**
 * Who may do what: role × action × own or other team. Another tenant's anything is out of reach
 * whatever the role; platform staff see tenants, not what is in them.
 */
public final class AccessPolicy {

  private AccessPolicy() {}

  /** May this person do this at all, to something of their own tenant? Decides menus and routes. */
  public static boolean mayEver(CurrentUser user, Action action) {
    return switch (action) {
      case VIEW_POOLS, EXPLAIN_MATCH, VIEW_JOBS ->
          !user.isPlatformStaff() && (user.role() != null || !user.teams().isEmpty());
      case SUBMIT_JOB -> !user.teams().isEmpty();
      case STOP_JOB -> !user.teams().isEmpty() || user.role() == Role.TENANT_ADMIN;
      case VIEW_TENANTS ->
          user.isPlatformStaff()
              && (user.role() == Role.PLATFORM_ADMIN || user.role() == Role.AUDITOR);
    };
  }

  /** May this person see or submit for this team of this tenant? */
  public static boolean mayForTeam(CurrentUser user, Action action, TenantId tenant, TeamId team) {
    if (!tenant.equals(user.tenant()) || !mayEver(user, action)) {
      return false;
    }
    return switch (action) {
      case VIEW_POOLS, EXPLAIN_MATCH, VIEW_JOBS ->
          user.role() != null || user.roleIn(team).isPresent();
      case SUBMIT_JOB -> user.roleIn(team).isPresent();
      case STOP_JOB ->
          user.role() == Role.TENANT_ADMIN
              || user.roleIn(team).filter(r -> r == Role.TEAM_LEAD).isPresent();
      case VIEW_TENANTS -> false;
    };
  }

  /**
   * As {@link #mayForTeam}; besides, people in the team may stop what they submitted themselves.
   */
  public static boolean mayStop(CurrentUser user, TenantId tenant, TeamId team, PersonId owner) {
    return mayForTeam(user, Action.STOP_JOB, tenant, team)
        || (tenant.equals(user.tenant())
            && user.person().equals(owner)
            && user.roleIn(team).isPresent());
  }
}
