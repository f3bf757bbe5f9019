package dev.hearth.access;

import dev.hearth.base.TeamId;

/** A person's place in one team: {@link Role#MEMBER} or {@link Role#TEAM_LEAD}, nothing else. */
public record TeamRole(TeamId team, String teamName, Role role) {

  public TeamRole {
    if (role != Role.MEMBER && role != Role.TEAM_LEAD) {
      throw new IllegalArgumentException("A team knows members and team leads, not " + role);
    }
  }
}
