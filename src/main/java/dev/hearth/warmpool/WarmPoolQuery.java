package dev.hearth.warmpool;

import static dev.hearth.db.Tables.EXECUTION_ROLE;
import static dev.hearth.db.Tables.PERSON;
import static dev.hearth.db.Tables.TEAM;
import static dev.hearth.db.Tables.TRAINING_JOB;
import static dev.hearth.db.Tables.WARM_POOL;
import static org.jooq.impl.DSL.case_;

import dev.hearth.base.ConnectionId;
import dev.hearth.base.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Reads pools for people. Whose pools are visible follows from the roles they run under. */
@Repository
class WarmPoolQuery {

  private static final int MOST = 500;

  private final DSLContext db;

  WarmPoolQuery(DSLContext db) {
    this.db = db;
  }

  /**
   * Pools under these roles: live ones, and those that ended since then.
   *
   * @param usable roles the viewer's own teams run under
   * @param shared roles that all teams of the tenant share
   */
  public List<WarmPoolRow> find(
      TenantId tenant,
      Set<String> visible,
      Set<String> usable,
      Set<String> shared,
      Instant endedSince) {
    return rows(
        tenant,
        WARM_POOL
            .ROLE_ARN
            .in(visible)
            .and(
                WARM_POOL
                    .STATUS
                    .ne(WarmPoolStatus.TERMINATED.name())
                    .or(WARM_POOL.ENDED_AT.ge(endedSince))),
        usable,
        shared);
  }

  /** Live pools of one connection, for matching; matching never crosses a connection. */
  public List<WarmPoolRow> findLive(
      TenantId tenant,
      ConnectionId connection,
      Set<String> visible,
      Set<String> usable,
      Set<String> shared) {
    return rows(
        tenant,
        WARM_POOL
            .CLOUD_CONNECTION_ID
            .eq(connection)
            .and(WARM_POOL.ROLE_ARN.in(visible))
            .and(WARM_POOL.STATUS.ne(WarmPoolStatus.TERMINATED.name())),
        usable,
        shared);
  }

  /** Roles of the tenant: the ARN, and whether all teams share it. */
  public List<RoleUse> roles(TenantId tenant) {
    return db.selectDistinct(TEAM.TEAM_ID, EXECUTION_ROLE.ROLE_ARN, TEAM.SHARING)
        .from(TEAM)
        .join(EXECUTION_ROLE)
        .on(EXECUTION_ROLE.TENANT_ID.eq(TEAM.TENANT_ID))
        .and(EXECUTION_ROLE.EXECUTION_ROLE_ID.eq(TEAM.EXECUTION_ROLE_ID))
        .where(TEAM.TENANT_ID.eq(tenant))
        .limit(1_000)
        .fetch(r -> new RoleUse(r.value1(), r.value2(), r.value3().equals("TENANT")));
  }

  private List<WarmPoolRow> rows(
      TenantId tenant, Condition condition, Set<String> usable, Set<String> shared) {
    var usableNowFirst =
        case_(WARM_POOL.STATUS)
            .when(WarmPoolStatus.AVAILABLE.name(), 0)
            .when(WarmPoolStatus.SETTLING.name(), 1)
            .when(WarmPoolStatus.IN_USE.name(), 2)
            .otherwise(3);
    return db.select(WARM_POOL.fields())
        .select(
            TRAINING_JOB.NAME,
            TRAINING_JOB.CREATED_AT,
            TRAINING_JOB.TRAINING_ENDED_AT,
            PERSON.PERSON_ID,
            PERSON.DISPLAY_NAME,
            TEAM.TEAM_ID,
            TEAM.NAME)
        .from(WARM_POOL)
        .join(TRAINING_JOB)
        .on(TRAINING_JOB.TENANT_ID.eq(WARM_POOL.TENANT_ID))
        .and(TRAINING_JOB.TRAINING_JOB_ID.eq(WARM_POOL.LAST_TRAINING_JOB_ID))
        .join(PERSON)
        .on(PERSON.TENANT_ID.eq(TRAINING_JOB.TENANT_ID))
        .and(PERSON.PERSON_ID.eq(TRAINING_JOB.PERSON_ID))
        .join(TEAM)
        .on(TEAM.TENANT_ID.eq(TRAINING_JOB.TENANT_ID))
        .and(TEAM.TEAM_ID.eq(TRAINING_JOB.TEAM_ID))
        .where(WARM_POOL.TENANT_ID.eq(tenant))
        .and(condition)
        .orderBy(usableNowFirst, WARM_POOL.EXPIRES_AT, WARM_POOL.CREATED_AT, WARM_POOL.LABEL)
        .limit(MOST)
        .fetch(r -> row(r, usable, shared));
  }

  private static WarmPoolRow row(Record r, Set<String> usable, Set<String> shared) {
    var criteria =
        new CriteriaColumns(
                r.get(WARM_POOL.ROLE_ARN),
                r.get(WARM_POOL.INSTANCE_TYPE),
                r.get(WARM_POOL.INSTANCE_COUNT),
                r.get(WARM_POOL.VOLUME_SIZE_GB),
                r.get(WARM_POOL.VOLUME_KMS_KEY_ID),
                r.get(WARM_POOL.SUBNETS),
                r.get(WARM_POOL.SECURITY_GROUPS),
                r.get(WARM_POOL.INTER_CONTAINER_ENCRYPTION),
                r.get(WARM_POOL.NETWORK_ISOLATION),
                r.get(WARM_POOL.SESSION_TAGS),
                r.get(WARM_POOL.CRITERIA_HASH))
            .toCriteria();
    var status = WarmPoolStatus.valueOf(r.get(WARM_POOL.STATUS));
    var reason = r.get(WARM_POOL.ENDED_REASON);
    return new WarmPoolRow(
        r.get(WARM_POOL.WARM_POOL_ID),
        r.get(WARM_POOL.LABEL),
        status,
        criteria,
        r.get(WARM_POOL.IMAGE),
        r.get(WARM_POOL.JOBS_SO_FAR),
        r.get(TRAINING_JOB.NAME),
        r.get(PERSON.PERSON_ID),
        r.get(PERSON.DISPLAY_NAME),
        r.get(TEAM.TEAM_ID),
        r.get(TEAM.NAME),
        r.get(WARM_POOL.AVAILABLE_SINCE),
        r.get(WARM_POOL.EXPIRES_AT),
        status == WarmPoolStatus.IN_USE ? r.get(TRAINING_JOB.CREATED_AT) : null,
        r.get(TRAINING_JOB.TRAINING_ENDED_AT),
        Duration.ofSeconds(r.get(WARM_POOL.IDLE_SECONDS)),
        shared.contains(criteria.roleArn()),
        usable.contains(criteria.roleArn()),
        r.get(WARM_POOL.ENDED_AT),
        reason == null ? null : EndReason.valueOf(reason));
  }
}
