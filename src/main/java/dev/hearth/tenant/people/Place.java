package dev.hearth.tenant.people;

import dev.hearth.access.Role;
import dev.hearth.base.TeamId;

/**
 * One reason why a person is in a team.
 *
 * @param byGroup a group of the provider gives it; else somebody granted it here
 * @param active false while the team is suspended: then it gives nothing
 */
public record Place(TeamId team, String teamName, Role role, boolean byGroup, boolean active) {}
