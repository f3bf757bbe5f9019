package dev.hearth.tenant.team;

import dev.hearth.access.Role;
import dev.hearth.base.PersonId;
import dev.hearth.tenant.GroupRights;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's place in a team. A group, the portal or both give it; the higher role counts.
 *
 * @param fromGroups what the provider's groups give, if anything
 * @param granted what somebody gave here, if anything
 * @param signedInAt real time; null before the first sign-in
 */
public record Member(
    PersonId person,
    String name,
    @Nullable String email,
    @Nullable Role fromGroups,
    @Nullable Role granted,
    boolean suspended,
    @Nullable Instant signedInAt) {

  /** The role that counts. */
  public Role role() {
    return GroupRights.higherInTeam(
        fromGroups == null ? Role.MEMBER : fromGroups, granted == null ? Role.MEMBER : granted);
  }

  /** Only somebody whom no group puts here can be taken out here. */
  public boolean removable() {
    return fromGroups == null;
  }

  /** A group that makes somebody lead cannot be overruled here. */
  public boolean roleChangeable() {
    return fromGroups != Role.TEAM_LEAD;
  }
}
