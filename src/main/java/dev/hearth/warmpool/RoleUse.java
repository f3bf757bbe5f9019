package dev.hearth.warmpool;

import dev.hearth.base.TeamId;

/** Under which role a team's jobs run, and whether all teams of the tenant share it. */
record RoleUse(TeamId team, String roleArn, boolean shared) {}
