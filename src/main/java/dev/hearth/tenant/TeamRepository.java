package dev.hearth.tenant;

import static dev.hearth.db.Tables.EXECUTION_ROLE;
import static dev.hearth.db.Tables.GROUP_MAPPING;
import static dev.hearth.db.Tables.TEAM;
import static dev.hearth.db.Tables.TENANT;

import dev.hearth.access.Role;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Teams with their roles, and the groups that lead into them. */
@Repository
class TeamRepository {

  private final DSLContext db;

  TeamRepository(DSLContext db) {
    this.db = db;
  }

  public List<Team> findAll(TenantId tenant) {
    return find(tenant, org.jooq.impl.DSL.noCondition());
  }

  public Optional<Team> find(TenantId tenant, TeamId team) {
    return find(tenant, TEAM.TEAM_ID.eq(team)).stream().findFirst();
  }

  private List<Team> find(TenantId tenant, Condition condition) {
    return db.select(
            TEAM.TEAM_ID,
            TEAM.NAME,
            TEAM.STATUS,
            TEAM.SHARING,
            TEAM.DEFAULT_KEEP_ALIVE_SECONDS,
            TEAM.MAXIMUM_KEEP_ALIVE_SECONDS,
            TEAM.INSTANCE_TYPES,
            TEAM.REMOTE_DEBUG_ALLOWED,
            TEAM.IDLE_BUDGET_USD,
            EXECUTION_ROLE.ROLE_ARN,
            TENANT.MAXIMUM_KEEP_ALIVE_SECONDS,
            TENANT.INSTANCE_TYPES,
            TENANT.REMOTE_DEBUG_ALLOWED)
        .from(TEAM)
        .join(TENANT)
        .on(TENANT.TENANT_ID.eq(TEAM.TENANT_ID))
        .join(EXECUTION_ROLE)
        .on(EXECUTION_ROLE.TENANT_ID.eq(TEAM.TENANT_ID))
        .and(EXECUTION_ROLE.EXECUTION_ROLE_ID.eq(TEAM.EXECUTION_ROLE_ID))
        .where(TEAM.TENANT_ID.eq(tenant))
        .and(condition)
        .orderBy(TEAM.NAME, TEAM.TEAM_ID)
        .limit(1_000)
        .fetch(row -> team(tenant, row));
  }

  private static Team team(TenantId tenant, Record row) {
    var ceilings =
        new TenantCeilings(
            Duration.ofSeconds(row.get(TENANT.MAXIMUM_KEEP_ALIVE_SECONDS)),
            AllowedTypes.stored(row.get(TENANT.INSTANCE_TYPES)),
            row.get(TENANT.REMOTE_DEBUG_ALLOWED));
    var own =
        new TeamPolicy(
            Team.Sharing.valueOf(row.get(TEAM.SHARING)),
            Duration.ofSeconds(row.get(TEAM.DEFAULT_KEEP_ALIVE_SECONDS)),
            Duration.ofSeconds(row.get(TEAM.MAXIMUM_KEEP_ALIVE_SECONDS)),
            AllowedTypes.stored(row.get(TEAM.INSTANCE_TYPES)),
            row.get(TEAM.REMOTE_DEBUG_ALLOWED),
            row.get(TEAM.IDLE_BUDGET_USD));
    return new Team(
        tenant,
        row.get(TEAM.TEAM_ID),
        row.get(TEAM.NAME),
        Team.Status.valueOf(row.get(TEAM.STATUS)),
        row.get(EXECUTION_ROLE.ROLE_ARN),
        own.within(ceilings));
  }

  /** The team's policy is written as it is given, not as the tenant's ceilings bound it. */
  public void insert(TenantId tenant, Team team, UUID executionRole, Instant now) {
    var policy = team.policy();
    db.insertInto(TEAM)
        .set(TEAM.TENANT_ID, tenant)
        .set(TEAM.TEAM_ID, team.id())
        .set(TEAM.NAME, team.name())
        .set(TEAM.STATUS, team.status().name())
        .set(TEAM.EXECUTION_ROLE_ID, executionRole)
        .set(TEAM.SHARING, policy.sharing().name())
        .set(
            TEAM.DEFAULT_KEEP_ALIVE_SECONDS, Math.toIntExact(policy.defaultKeepAlive().toSeconds()))
        .set(
            TEAM.MAXIMUM_KEEP_ALIVE_SECONDS, Math.toIntExact(policy.maximumKeepAlive().toSeconds()))
        .set(TEAM.INSTANCE_TYPES, policy.instanceTypes().toColumn())
        .set(TEAM.REMOTE_DEBUG_ALLOWED, policy.remoteDebug())
        .set(TEAM.IDLE_BUDGET_USD, policy.idleBudgetUsd())
        .set(TEAM.CREATED_AT, now)
        .execute();
  }

  public List<GroupMapping> findGroupMappings(TenantId tenant) {
    return db.select(
            GROUP_MAPPING.GROUP_NAME,
            GROUP_MAPPING.TEAM_ID,
            GROUP_MAPPING.ROLE.convertFrom(Role::valueOf))
        .from(GROUP_MAPPING)
        .where(GROUP_MAPPING.TENANT_ID.eq(tenant))
        .orderBy(GROUP_MAPPING.GROUP_NAME, GROUP_MAPPING.GROUP_MAPPING_ID)
        .limit(5_000)
        .fetch(Records.mapping(GroupMapping::new));
  }

  public void insertGroupMapping(TenantId tenant, GroupMapping mapping) {
    db.insertInto(GROUP_MAPPING)
        .set(GROUP_MAPPING.TENANT_ID, tenant)
        .set(GROUP_MAPPING.GROUP_MAPPING_ID, UUID.randomUUID())
        .set(GROUP_MAPPING.GROUP_NAME, mapping.group())
        .set(GROUP_MAPPING.TEAM_ID, mapping.team())
        .set(GROUP_MAPPING.ROLE, mapping.role().name())
        .execute();
  }
}
