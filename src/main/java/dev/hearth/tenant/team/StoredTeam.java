package dev.hearth.tenant.team;

import dev.hearth.base.TeamId;
import dev.hearth.tenant.Change;
import dev.hearth.tenant.Team;
import dev.hearth.tenant.TeamPolicy;
import dev.hearth.tenant.TenantCeilings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A team as the database has it, with who changed it last. */
record StoredTeam(
    TeamId id,
    String name,
    Team.Status status,
    String roleArn,
    TeamPolicy policy,
    TenantCeilings ceilings,
    int livePools,
    long version,
    @Nullable String changedBy,
    @Nullable Instant changedAt) {

  Change.Conflict conflict() {
    return new Change.Conflict(changedBy, changedAt);
  }
}
