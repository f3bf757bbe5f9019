package dev.hearth.trainingjob;

import static dev.hearth.db.Tables.PERSON;
import static dev.hearth.db.Tables.TEAM;
import static dev.hearth.db.Tables.TRAINING_JOB;
import static dev.hearth.db.Tables.WARM_POOL;
import static org.jooq.impl.DSL.noCondition;

import dev.hearth.access.AccessPolicy;
import dev.hearth.access.CurrentUser;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import dev.hearth.base.TrainingJobId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads training jobs for people: newest first, never a job of a team they may not see. */
@Repository
class TrainingJobQuery {

  private static final int COUNT_LIMIT = 10_000;

  private final DSLContext db;

  TrainingJobQuery(DSLContext db) {
    this.db = db;
  }

  /**
   * @param teams null for all of the tenant's
   */
  public List<TrainingJobRow> findPage(
      TenantId tenant,
      @Nullable Set<TeamId> teams,
      CurrentUser viewer,
      TrainingJobFilter filter,
      int offset,
      int limit) {
    return rows(
        tenant, viewer, visible(tenant, teams).and(matching(filter, viewer)), offset, limit);
  }

  /** Counts to 10,000 and no further: more is "many". */
  public int count(
      TenantId tenant, @Nullable Set<TeamId> teams, CurrentUser viewer, TrainingJobFilter filter) {
    return db.fetchCount(
        db.selectOne()
            .from(TRAINING_JOB)
            .where(visible(tenant, teams))
            .and(matching(filter, viewer))
            .limit(COUNT_LIMIT));
  }

  public Optional<TrainingJobRow> find(
      TenantId tenant, @Nullable Set<TeamId> teams, CurrentUser viewer, Condition which) {
    return rows(tenant, viewer, visible(tenant, teams).and(which), 0, 1).stream().findFirst();
  }

  static Condition named(String name) {
    return TRAINING_JOB.NAME.eq(name);
  }

  static Condition withId(TrainingJobId id) {
    return TRAINING_JOB.TRAINING_JOB_ID.eq(id);
  }

  /** The transitions as stored, JSON. */
  public String transitions(TenantId tenant, TrainingJobId job) {
    return db.select(TRAINING_JOB.TRANSITIONS)
        .from(TRAINING_JOB)
        .where(TRAINING_JOB.TENANT_ID.eq(tenant))
        .and(TRAINING_JOB.TRAINING_JOB_ID.eq(job))
        .fetchOptional(r -> r.value1().data())
        .orElse("[]");
  }

  private List<TrainingJobRow> rows(
      TenantId tenant, CurrentUser viewer, Condition condition, int offset, int limit) {
    return db.select(TRAINING_JOB.fields())
        .select(TEAM.NAME, PERSON.DISPLAY_NAME, WARM_POOL.LABEL)
        .from(TRAINING_JOB)
        .join(TEAM)
        .on(TEAM.TENANT_ID.eq(TRAINING_JOB.TENANT_ID))
        .and(TEAM.TEAM_ID.eq(TRAINING_JOB.TEAM_ID))
        .join(PERSON)
        .on(PERSON.TENANT_ID.eq(TRAINING_JOB.TENANT_ID))
        .and(PERSON.PERSON_ID.eq(TRAINING_JOB.PERSON_ID))
        .leftJoin(WARM_POOL)
        .on(WARM_POOL.TENANT_ID.eq(TRAINING_JOB.TENANT_ID))
        .and(WARM_POOL.WARM_POOL_ID.eq(TRAINING_JOB.WARM_POOL_ID))
        .where(TRAINING_JOB.TENANT_ID.eq(tenant))
        .and(condition)
        .orderBy(TRAINING_JOB.CREATED_AT.desc(), TRAINING_JOB.TRAINING_JOB_ID)
        .offset(offset)
        .limit(limit)
        .fetch(r -> row(r, viewer));
  }

  private static Condition visible(TenantId tenant, @Nullable Set<TeamId> teams) {
    var own = TRAINING_JOB.TENANT_ID.eq(tenant);
    return teams == null ? own : own.and(TRAINING_JOB.TEAM_ID.in(teams));
  }

  private static Condition matching(TrainingJobFilter filter, CurrentUser viewer) {
    var condition = noCondition();
    if (!filter.text().isBlank()) {
      condition = condition.and(TRAINING_JOB.NAME.containsIgnoreCase(filter.text().strip()));
    }
    if (filter.mineOnly()) {
      condition = condition.and(TRAINING_JOB.PERSON_ID.eq(viewer.person()));
    }
    return filter.status() == null ? condition : condition.and(StatusColumns.is(filter.status()));
  }

  private static TrainingJobRow row(Record r, CurrentUser viewer) {
    var tenant = r.get(TRAINING_JOB.TENANT_ID);
    var team = r.get(TRAINING_JOB.TEAM_ID);
    var person = r.get(TRAINING_JOB.PERSON_ID);
    var status = StatusColumns.read(r);
    var start = r.get(TRAINING_JOB.START_KIND);
    var rejection = r.get(TRAINING_JOB.REJECTION);
    var stoppable =
        status == TrainingJobStatus.IN_PROGRESS || status == TrainingJobStatus.SUBMITTING;
    return new TrainingJobRow(
        r.get(TRAINING_JOB.TRAINING_JOB_ID),
        r.get(TRAINING_JOB.NAME),
        r.get(TRAINING_JOB.CLOUD_NAME),
        team,
        r.get(TEAM.NAME),
        person,
        r.get(PERSON.DISPLAY_NAME),
        JobColumns.shape(r),
        Duration.ofSeconds(r.get(TRAINING_JOB.KEEP_ALIVE_SECONDS)),
        status,
        r.get(TRAINING_JOB.SECONDARY_STATUS),
        start == null ? null : StartKind.valueOf(start),
        r.get(TRAINING_JOB.CREATED_AT),
        r.get(TRAINING_JOB.TRAINING_STARTED_AT),
        r.get(TRAINING_JOB.TRAINING_ENDED_AT),
        r.get(TRAINING_JOB.WARM_POOL_ID),
        r.get(WARM_POOL.LABEL),
        rejection != null ? rejection : r.get(TRAINING_JOB.FAILURE_REASON),
        stoppable && AccessPolicy.mayStop(viewer, tenant, team, person));
  }
}
