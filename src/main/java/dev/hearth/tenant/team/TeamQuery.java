package dev.hearth.tenant.team;

import static dev.hearth.db.Tables.EXECUTION_ROLE;
import static dev.hearth.db.Tables.TEAM;
import static dev.hearth.db.Tables.TEAM_MEMBERSHIP;
import static dev.hearth.db.Tables.TENANT;
import static dev.hearth.db.Tables.WARM_POOL;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import dev.hearth.tenant.AllowedTypes;
import dev.hearth.tenant.Team;
import dev.hearth.tenant.TeamPolicy;
import dev.hearth.tenant.TenantCeilings;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Teams as their screens show them. */
@Repository
class TeamQuery {

  private static final String TERMINATED = "TERMINATED";

  private final DSLContext db;

  TeamQuery(DSLContext db) {
    this.db = db;
  }

  /**
   * @param visible null for all teams of the tenant
   */
  public List<TeamSummary> list(
      TenantId tenant, @Nullable Collection<TeamId> visible, CurrentUser viewer) {
    var leads = people(Role.TEAM_LEAD);
    var all = people(null);
    var pools = livePools();
    return db.select(
            TEAM.TEAM_ID,
            TEAM.NAME,
            TEAM.STATUS,
            TEAM.SHARING,
            EXECUTION_ROLE.ROLE_ARN,
            leads,
            all,
            pools)
        .from(TEAM)
        .join(EXECUTION_ROLE)
        .on(EXECUTION_ROLE.TENANT_ID.eq(TEAM.TENANT_ID))
        .and(EXECUTION_ROLE.EXECUTION_ROLE_ID.eq(TEAM.EXECUTION_ROLE_ID))
        .where(TEAM.TENANT_ID.eq(tenant))
        .and(visible == null ? DSL.noCondition() : TEAM.TEAM_ID.in(visible))
        .orderBy(TEAM.STATUS, TEAM.NAME, TEAM.TEAM_ID)
        .limit(1_000)
        .fetch(row ->
            new TeamSummary(
                row.get(TEAM.TEAM_ID),
                row.get(TEAM.NAME),
                Team.Status.valueOf(row.get(TEAM.STATUS)),
                Team.Sharing.valueOf(row.get(TEAM.SHARING)),
                row.get(EXECUTION_ROLE.ROLE_ARN),
                row.get(leads),
                row.get(all) - row.get(leads),
                row.get(pools),
                viewer.roleIn(row.get(TEAM.TEAM_ID)).orElse(null)));
  }

  public Optional<StoredTeam> find(TenantId tenant, String name) {
    return find(tenant, TEAM.NAME.eq(name));
  }

  public Optional<StoredTeam> find(TenantId tenant, TeamId team) {
    return find(tenant, TEAM.TEAM_ID.eq(team));
  }

  private Optional<StoredTeam> find(TenantId tenant, Condition which) {
    var pools = livePools();
    return db.select(TEAM.fields())
        .select(EXECUTION_ROLE.ROLE_ARN, pools)
        .select(
            TENANT.MAXIMUM_KEEP_ALIVE_SECONDS, TENANT.INSTANCE_TYPES, TENANT.REMOTE_DEBUG_ALLOWED)
        .from(TEAM)
        .join(TENANT)
        .on(TENANT.TENANT_ID.eq(TEAM.TENANT_ID))
        .join(EXECUTION_ROLE)
        .on(EXECUTION_ROLE.TENANT_ID.eq(TEAM.TENANT_ID))
        .and(EXECUTION_ROLE.EXECUTION_ROLE_ID.eq(TEAM.EXECUTION_ROLE_ID))
        .where(TEAM.TENANT_ID.eq(tenant))
        .and(which)
        .fetchOptional(row -> stored(row, row.get(pools)));
  }

  private static StoredTeam stored(Record row, int livePools) {
    return new StoredTeam(
        row.get(TEAM.TEAM_ID),
        row.get(TEAM.NAME),
        Team.Status.valueOf(row.get(TEAM.STATUS)),
        row.get(EXECUTION_ROLE.ROLE_ARN),
        new TeamPolicy(
            Team.Sharing.valueOf(row.get(TEAM.SHARING)),
            Duration.ofSeconds(row.get(TEAM.DEFAULT_KEEP_ALIVE_SECONDS)),
            Duration.ofSeconds(row.get(TEAM.MAXIMUM_KEEP_ALIVE_SECONDS)),
            AllowedTypes.stored(row.get(TEAM.INSTANCE_TYPES)),
            row.get(TEAM.REMOTE_DEBUG_ALLOWED),
            row.get(TEAM.IDLE_BUDGET_USD)),
        new TenantCeilings(
            Duration.ofSeconds(row.get(TENANT.MAXIMUM_KEEP_ALIVE_SECONDS)),
            AllowedTypes.stored(row.get(TENANT.INSTANCE_TYPES)),
            row.get(TENANT.REMOTE_DEBUG_ALLOWED)),
        livePools,
        row.get(TEAM.VERSION),
        row.get(TEAM.CHANGED_BY),
        row.get(TEAM.CHANGED_AT));
  }

  /** How many people have this role in the team, or any. */
  private static Field<Integer> people(@Nullable Role role) {
    return field(
        select(countDistinct(TEAM_MEMBERSHIP.PERSON_ID))
            .from(TEAM_MEMBERSHIP)
            .where(TEAM_MEMBERSHIP.TENANT_ID.eq(TEAM.TENANT_ID))
            .and(TEAM_MEMBERSHIP.TEAM_ID.eq(TEAM.TEAM_ID))
            .and(role == null ? DSL.noCondition() : TEAM_MEMBERSHIP.ROLE.eq(role.name())));
  }

  private static Field<Integer> livePools() {
    return field(
        selectCount()
            .from(WARM_POOL)
            .where(WARM_POOL.TENANT_ID.eq(TEAM.TENANT_ID))
            .and(WARM_POOL.TEAM_ID.eq(TEAM.TEAM_ID))
            .and(WARM_POOL.STATUS.ne(TERMINATED)));
  }
}
