package dev.hearth.tenant.team;

import dev.hearth.access.Role;
import dev.hearth.base.TeamId;
import dev.hearth.tenant.Team;
import org.jspecify.annotations.Nullable;

/**
 * A team in the list of teams.
 *
 * @param livePools warm or in use now
 * @param own the viewer's role in it, if any
 */
public record TeamSummary(
    TeamId id,
    String name,
    Team.Status status,
    Team.Sharing sharing,
    String roleArn,
    int leads,
    int members,
    int livePools,
    @Nullable Role own) {

  public int people() {
    return leads + members;
  }

  /** The last part of the ARN. */
  public String roleName() {
    return roleArn.substring(roleArn.lastIndexOf('/') + 1);
  }
}
