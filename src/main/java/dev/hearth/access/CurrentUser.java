package dev.hearth.access;

import dev.hearth.base.NotFoundException;
import dev.hearth.base.PersonId;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The person who acts, with the rights of this moment: read again for every action, so a change of
 * membership holds at once. Platform staff are in no tenant. Services take it as first argument;
 * background work acts as the person on whose behalf it runs.
 */
public record CurrentUser(
    PersonId person,
    @Nullable TenantId tenant,
    @Nullable String tenantName,
    String displayName,
    @Nullable Role role,
    List<TeamRole> teams,
    ZoneId timeZone) {

  public CurrentUser {
    teams = List.copyOf(teams);
    if (tenant == null && !teams.isEmpty()) {
      throw new IllegalArgumentException("Platform staff are in no team");
    }
    var whole =
        tenant == null
            ? EnumSet.of(Role.PLATFORM_ADMIN, Role.AUDITOR)
            : EnumSet.of(Role.TENANT_ADMIN, Role.AUDITOR);
    if (role != null && !whole.contains(role)) {
      throw new IllegalArgumentException(
          role + (tenant == null ? " is a role in a tenant" : " is no role in the whole tenant"));
    }
  }

  /** The tenant, or the answer "nothing here" for platform staff, who have none. */
  public TenantId requireTenant() {
    if (tenant == null) {
      throw new NotFoundException();
    }
    return tenant;
  }

  public boolean isPlatformStaff() {
    return tenant == null;
  }

  /** The role in this team, if any. */
  public Optional<Role> roleIn(TeamId team) {
    return teams.stream().filter(t -> t.team().equals(team)).map(TeamRole::role).findFirst();
  }

  /** The role shown beside the name: the one in the tenant, else the highest in a team. */
  public Optional<Role> headlineRole() {
    if (role != null) {
      return Optional.of(role);
    }
    return teams.stream().map(TeamRole::role).max(Enum::compareTo);
  }

  /** Up to two letters for the avatar, from the first and last word of the name. */
  public String initials() {
    return initialsOf(displayName);
  }

  /** Up to two letters for anybody's avatar. */
  public static String initialsOf(String name) {
    var words = name.strip().split("\\s+");
    var first = words[0].isEmpty() ? "?" : words[0].substring(0, 1);
    var last = words.length > 1 ? words[words.length - 1].substring(0, 1) : "";
    return (first + last).toUpperCase(java.util.Locale.ROOT);
  }
}
