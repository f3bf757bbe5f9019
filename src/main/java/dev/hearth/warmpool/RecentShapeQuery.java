package dev.hearth.warmpool;

import static dev.hearth.db.Tables.TRAINING_JOB;

import dev.hearth.base.PersonId;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** The shapes of a person's latest jobs. */
@Repository
class RecentShapeQuery {

  private static final int JOBS_LOOKED_AT = 100;

  private final DSLContext db;

  RecentShapeQuery(DSLContext db) {
    this.db = db;
  }

  /** A shape, the team it was submitted for, its latest job, and how many of the jobs looked at. */
  record RecentShape(JobShape shape, TeamId team, String lastJobName, int jobs) {}

  /** Distinct shapes (criteria, image, input mode), latest first. */
  public List<RecentShape> find(TenantId tenant, PersonId person, int most) {
    var byShape = new LinkedHashMap<List<Object>, RecentShape>();
    db.selectFrom(TRAINING_JOB)
        .where(TRAINING_JOB.TENANT_ID.eq(tenant))
        .and(TRAINING_JOB.PERSON_ID.eq(person))
        .orderBy(TRAINING_JOB.CREATED_AT.desc(), TRAINING_JOB.TRAINING_JOB_ID)
        .limit(JOBS_LOOKED_AT)
        .fetch()
        .forEach(r -> byShape.merge(key(r), recent(r), RecentShapeQuery::older));
    return new ArrayList<>(byShape.values()).subList(0, Math.min(most, byShape.size()));
  }

  private static List<Object> key(Record r) {
    return List.of(
        r.get(TRAINING_JOB.TEAM_ID),
        r.get(TRAINING_JOB.CRITERIA_HASH),
        r.get(TRAINING_JOB.IMAGE),
        r.get(TRAINING_JOB.INPUT_MODE));
  }

  private static RecentShape older(RecentShape latest, RecentShape earlier) {
    return new RecentShape(latest.shape(), latest.team(), latest.lastJobName(), latest.jobs() + 1);
  }

  private static RecentShape recent(Record r) {
    var criteria =
        new CriteriaColumns(
                r.get(TRAINING_JOB.ROLE_ARN),
                r.get(TRAINING_JOB.INSTANCE_TYPE),
                r.get(TRAINING_JOB.INSTANCE_COUNT),
                r.get(TRAINING_JOB.VOLUME_SIZE_GB),
                r.get(TRAINING_JOB.VOLUME_KMS_KEY_ID),
                r.get(TRAINING_JOB.SUBNETS),
                r.get(TRAINING_JOB.SECURITY_GROUPS),
                r.get(TRAINING_JOB.INTER_CONTAINER_ENCRYPTION),
                r.get(TRAINING_JOB.NETWORK_ISOLATION),
                r.get(TRAINING_JOB.SESSION_TAGS),
                r.get(TRAINING_JOB.CRITERIA_HASH))
            .toCriteria();
    return new RecentShape(
        new JobShape(
            criteria,
            r.get(TRAINING_JOB.IMAGE),
            InputMode.valueOf(r.get(TRAINING_JOB.INPUT_MODE)),
            r.get(TRAINING_JOB.INPUT_GB).doubleValue()),
        r.get(TRAINING_JOB.TEAM_ID),
        r.get(TRAINING_JOB.NAME),
        1);
  }
}
