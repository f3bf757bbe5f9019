package dev.hearth.tenant;

import static dev.hearth.db.Tables.EXECUTION_ROLE;
import static dev.hearth.db.Tables.GROUP_MAPPING;
import static dev.hearth.db.Tables.TEAM;

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
            TEAM.TENANT_ID,
            TEAM.TEAM_ID,
            TEAM.NAME,
            TEAM.SHARING.convertFrom(Team.Sharing::valueOf),
            EXECUTION_ROLE.ROLE_ARN,
            TEAM.DEFAULT_KEEP_ALIVE_SECONDS.convertFrom(Duration::ofSeconds),
            TEAM.MAXIMUM_KEEP_ALIVE_SECONDS.convertFrom(Duration::ofSeconds))
        .from(TEAM)
        .join(EXECUTION_ROLE)
        .on(EXECUTION_ROLE.TENANT_ID.eq(TEAM.TENANT_ID))
        .and(EXECUTION_ROLE.EXECUTION_ROLE_ID.eq(TEAM.EXECUTION_ROLE_ID))
        .where(TEAM.TENANT_ID.eq(tenant))
        .and(condition)
        .orderBy(TEAM.NAME, TEAM.TEAM_ID)
        .limit(1_000)
        .fetch(Records.mapping(Team::new));
  }

  public void insert(TenantId tenant, Team team, UUID executionRole, Instant now) {
    db.insertInto(TEAM)
        .set(TEAM.TENANT_ID, tenant)
        .set(TEAM.TEAM_ID, team.id())
        .set(TEAM.NAME, team.name())
        .set(TEAM.STATUS, "ACTIVE")
        .set(TEAM.EXECUTION_ROLE_ID, executionRole)
        .set(TEAM.SHARING, team.sharing().name())
        .set(TEAM.DEFAULT_KEEP_ALIVE_SECONDS, Math.toIntExact(team.defaultKeepAlive().toSeconds()))
        .set(TEAM.MAXIMUM_KEEP_ALIVE_SECONDS, Math.toIntExact(team.maximumKeepAlive().toSeconds()))
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
