package dev.hearth.tenant.team;

import static dev.hearth.db.Tables.EXECUTION_ROLE;
import static dev.hearth.db.Tables.TEAM;
import static org.jooq.impl.DSL.select;

import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import dev.hearth.tenant.Team;
import dev.hearth.tenant.TeamPolicy;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.UpdateSetMoreStep;
import org.springframework.stereotype.Repository;

/**
 * Changes to teams; each holds only for the version it was made for, and answers whether it did.
 */
@Repository
class TeamChangeRepository {

  /** Who makes a change to which version, and when. */
  record Stamp(long version, String by, Instant at) {}

  private final DSLContext db;

  TeamChangeRepository(DSLContext db) {
    this.db = db;
  }

  public boolean rename(TenantId tenant, TeamId team, String name, Stamp stamp) {
    return done(tenant, team, update(stamp).set(TEAM.NAME, name), stamp);
  }

  public boolean setStatus(TenantId tenant, TeamId team, Team.Status status, Stamp stamp) {
    return done(tenant, team, update(stamp).set(TEAM.STATUS, status.name()), stamp);
  }

  /** The role must be one of the tenant's. */
  public boolean setPolicy(
      TenantId tenant, TeamId team, TeamPolicy policy, String roleArn, Stamp stamp) {
    return done(
        tenant,
        team,
        update(stamp)
            .set(TEAM.SHARING, policy.sharing().name())
            .set(
                TEAM.EXECUTION_ROLE_ID,
                select(EXECUTION_ROLE.EXECUTION_ROLE_ID)
                    .from(EXECUTION_ROLE)
                    .where(EXECUTION_ROLE.TENANT_ID.eq(tenant))
                    .and(EXECUTION_ROLE.ROLE_ARN.eq(roleArn)))
            .set(
                TEAM.DEFAULT_KEEP_ALIVE_SECONDS,
                Math.toIntExact(policy.defaultKeepAlive().toSeconds()))
            .set(
                TEAM.MAXIMUM_KEEP_ALIVE_SECONDS,
                Math.toIntExact(policy.maximumKeepAlive().toSeconds()))
            .set(TEAM.INSTANCE_TYPES, policy.instanceTypes().toColumn())
            .set(TEAM.REMOTE_DEBUG_ALLOWED, policy.remoteDebug())
            .set(TEAM.IDLE_BUDGET_USD, policy.idleBudgetUsd()),
        stamp);
  }

  private UpdateSetMoreStep<? extends Record> update(Stamp stamp) {
    return db.update(TEAM)
        .set(TEAM.VERSION, TEAM.VERSION.plus(1))
        .set(TEAM.CHANGED_BY, stamp.by())
        .set(TEAM.CHANGED_AT, stamp.at());
  }

  private static boolean done(
      TenantId tenant, TeamId team, UpdateSetMoreStep<? extends Record> update, Stamp stamp) {
    return update
            .where(TEAM.TENANT_ID.eq(tenant))
            .and(TEAM.TEAM_ID.eq(team))
            .and(TEAM.VERSION.eq(stamp.version()))
            .execute()
        == 1;
  }
}
