package dev.hearth.trainingjob;

import static dev.hearth.db.Tables.TRAINING_JOB;

import dev.hearth.base.ConnectionId;
import dev.hearth.base.CrossTenant;
import dev.hearth.base.PersonId;
import dev.hearth.base.TenantId;
import dev.hearth.base.TrainingJobId;
import dev.hearth.base.WarmPoolId;
import dev.hearth.warmpool.CriteriaColumns;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes training jobs: the intent first, then what the cloud says. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TrainingJobRepository {

  private final DSLContext db;

  TrainingJobRepository(DSLContext db) {
    this.db = db;
  }

  /**
   * Whether the tenant has a job of this name, or one whose cloud name is this. Two questions, each
   * by its own index: H2 answers an "or" of the two by reading all jobs.
   */
  public boolean nameTaken(
      TenantId tenant, ConnectionId connection, String name, String cloudName) {
    return db.fetchExists(
            db.selectOne()
                .from(TRAINING_JOB)
                .where(TRAINING_JOB.TENANT_ID.eq(tenant))
                .and(TRAINING_JOB.NAME.eq(name)))
        || db.fetchExists(
            db.selectOne().from(TRAINING_JOB).where(isNamed(tenant, connection, cloudName)));
  }

  public void insertIntent(
      TenantId tenant,
      TrainingJobId id,
      PersonId person,
      ConnectionId connection,
      String cloudName,
      SubmitTrainingJob job,
      CriteriaColumns criteria,
      String request,
      Instant now) {
    db.insertInto(TRAINING_JOB)
        .set(TRAINING_JOB.TENANT_ID, tenant)
        .set(TRAINING_JOB.TRAINING_JOB_ID, id)
        .set(TRAINING_JOB.TEAM_ID, job.team())
        .set(TRAINING_JOB.PERSON_ID, person)
        .set(TRAINING_JOB.CLOUD_CONNECTION_ID, connection)
        .set(TRAINING_JOB.NAME, job.name())
        .set(TRAINING_JOB.CLOUD_NAME, cloudName)
        .set(TRAINING_JOB.SUBMISSION, "INTENDED")
        .set(TRAINING_JOB.ROLE_ARN, criteria.roleArn())
        .set(TRAINING_JOB.INSTANCE_TYPE, criteria.instanceType())
        .set(TRAINING_JOB.INSTANCE_COUNT, criteria.instanceCount())
        .set(TRAINING_JOB.VOLUME_SIZE_GB, criteria.volumeSizeInGb())
        .set(TRAINING_JOB.VOLUME_KMS_KEY_ID, criteria.volumeKmsKeyId())
        .set(TRAINING_JOB.SUBNETS, criteria.subnets())
        .set(TRAINING_JOB.SECURITY_GROUPS, criteria.securityGroups())
        .set(TRAINING_JOB.INTER_CONTAINER_ENCRYPTION, criteria.interContainerEncryption())
        .set(TRAINING_JOB.NETWORK_ISOLATION, criteria.networkIsolation())
        .set(TRAINING_JOB.SESSION_TAGS, criteria.sessionTags())
        .set(TRAINING_JOB.CRITERIA_HASH, criteria.hash())
        .set(TRAINING_JOB.IMAGE, job.image())
        .set(TRAINING_JOB.INPUT_MODE, job.inputMode().name())
        .set(TRAINING_JOB.INPUT_GB, BigDecimal.valueOf(job.inputGb()))
        .set(TRAINING_JOB.KEEP_ALIVE_SECONDS, Math.toIntExact(job.keepAlive().toSeconds()))
        .set(TRAINING_JOB.REQUEST, JSONB.valueOf(request))
        .set(TRAINING_JOB.STATUS, "InProgress")
        .set(TRAINING_JOB.SECONDARY_STATUS, "Starting")
        .set(TRAINING_JOB.TRANSITIONS, JSONB.valueOf("[]"))
        .set(TRAINING_JOB.CREATED_AT, now)
        .set(TRAINING_JOB.MODIFIED_AT, now)
        .execute();
  }

  public void confirm(TenantId tenant, TrainingJobId job, String arn) {
    db.update(TRAINING_JOB)
        .set(TRAINING_JOB.SUBMISSION, "CONFIRMED")
        .set(TRAINING_JOB.ARN, arn)
        .where(is(tenant, job))
        .and(TRAINING_JOB.SUBMISSION.eq("INTENDED"))
        .execute();
  }

  public void reject(TenantId tenant, TrainingJobId job, String reason, Instant now) {
    db.update(TRAINING_JOB)
        .set(TRAINING_JOB.SUBMISSION, "REJECTED")
        .set(TRAINING_JOB.REJECTION, reason.length() > 1_024 ? reason.substring(0, 1_024) : reason)
        .set(TRAINING_JOB.STATUS, "Failed")
        .set(TRAINING_JOB.SECONDARY_STATUS, "Failed")
        .set(TRAINING_JOB.MODIFIED_AT, now)
        .set(TRAINING_JOB.SETTLED, true)
        .where(is(tenant, job))
        .and(TRAINING_JOB.SUBMISSION.eq("INTENDED"))
        .execute();
  }

  /** Locks the row until the transaction ends, so that two nodes never apply at once. */
  public Optional<TrackedJob> lock(TenantId tenant, TrainingJobId job) {
    return db.selectFrom(TRAINING_JOB)
        .where(is(tenant, job))
        .forUpdate()
        .fetchOptional(TrainingJobRepository::tracked);
  }

  public Optional<TrackedJob> findByCloudName(
      TenantId tenant, ConnectionId connection, String cloudName) {
    return db.selectFrom(TRAINING_JOB)
        .where(isNamed(tenant, connection, cloudName))
        .fetchOptional(TrainingJobRepository::tracked);
  }

  @CrossTenant("sync follows every job of an account that can still change, oldest first")
  public List<TrainingJobLedger.Open> findOpen(ConnectionId connection, int limit) {
    return findOpen(TRAINING_JOB.CLOUD_CONNECTION_ID.eq(connection), limit);
  }

  @CrossTenant("an event names a job of an account, not a tenant")
  public Optional<TrainingJobLedger.Open> findOpen(ConnectionId connection, String cloudName) {
    var condition =
        TRAINING_JOB.CLOUD_CONNECTION_ID.eq(connection).and(TRAINING_JOB.CLOUD_NAME.eq(cloudName));
    return findOpen(condition, 1).stream().findFirst();
  }

  private List<TrainingJobLedger.Open> findOpen(Condition condition, int limit) {
    return db.select(
            TRAINING_JOB.TENANT_ID,
            TRAINING_JOB.TRAINING_JOB_ID,
            TRAINING_JOB.CLOUD_NAME,
            TRAINING_JOB.SUBMISSION.convertFrom("CONFIRMED"::equals),
            TRAINING_JOB.STATUS,
            TRAINING_JOB.WARM_POOL_STATUS,
            TRAINING_JOB.CREATED_AT,
            TRAINING_JOB.MODIFIED_AT)
        .from(TRAINING_JOB)
        .where(condition)
        .and(TRAINING_JOB.SETTLED.eq(false))
        .orderBy(TRAINING_JOB.CREATED_AT, TRAINING_JOB.TRAINING_JOB_ID)
        .limit(limit)
        .fetch(Records.mapping(TrainingJobLedger.Open::new));
  }

  /** The stored request of a job, to send it again. */
  public Optional<String> request(TenantId tenant, TrainingJobId job) {
    return db.select(TRAINING_JOB.REQUEST)
        .from(TRAINING_JOB)
        .where(is(tenant, job))
        .fetchOptional(r -> r.value1().data());
  }

  public void observe(TenantId tenant, TrainingJobId job, JobState state) {
    db.update(TRAINING_JOB)
        .set(TRAINING_JOB.SUBMISSION, "CONFIRMED")
        .set(TRAINING_JOB.ARN, state.arn())
        .set(TRAINING_JOB.STATUS, state.status())
        .set(TRAINING_JOB.SECONDARY_STATUS, state.secondaryStatus())
        .set(TRAINING_JOB.TRANSITIONS, JSONB.valueOf(state.transitions()))
        .set(TRAINING_JOB.FAILURE_REASON, state.failureReason())
        .set(TRAINING_JOB.CREATED_AT, state.createdAt())
        .set(TRAINING_JOB.TRAINING_STARTED_AT, state.trainingStartedAt())
        .set(TRAINING_JOB.TRAINING_ENDED_AT, state.trainingEndedAt())
        .set(TRAINING_JOB.MODIFIED_AT, state.modifiedAt())
        .set(TRAINING_JOB.START_KIND, state.start() == null ? null : state.start().name())
        .set(TRAINING_JOB.WARM_POOL_ID, state.pool())
        .set(TRAINING_JOB.WARM_POOL_STATUS, state.warmPoolStatus())
        .set(TRAINING_JOB.REUSED_BY_CLOUD_NAME, state.reusedByCloudName())
        .set(TRAINING_JOB.RETAINED_BILLABLE_SECONDS, state.retainedSeconds())
        .set(TRAINING_JOB.BILLABLE_SECONDS, state.billableSeconds())
        .set(TRAINING_JOB.KEEP_ALIVE_SECONDS, state.keepAliveSeconds())
        .set(TRAINING_JOB.SETTLED, state.settled())
        .set(TRAINING_JOB.SYNCED_AT, state.syncedAt())
        .where(is(tenant, job))
        .execute();
  }

  /** The job took over a pool: that is what a warm start is. */
  public void startedWarm(TenantId tenant, TrainingJobId job, WarmPoolId pool) {
    db.update(TRAINING_JOB)
        .set(TRAINING_JOB.START_KIND, StartKind.WARM.name())
        .set(TRAINING_JOB.WARM_POOL_ID, pool)
        .where(is(tenant, job))
        .execute();
  }

  private static Condition isNamed(TenantId tenant, ConnectionId connection, String cloudName) {
    return TRAINING_JOB
        .TENANT_ID
        .eq(tenant)
        .and(TRAINING_JOB.CLOUD_CONNECTION_ID.eq(connection))
        .and(TRAINING_JOB.CLOUD_NAME.eq(cloudName));
  }

  private static Condition is(TenantId tenant, TrainingJobId job) {
    return TRAINING_JOB.TENANT_ID.eq(tenant).and(TRAINING_JOB.TRAINING_JOB_ID.eq(job));
  }

  private static TrackedJob tracked(Record r) {
    var start = r.get(TRAINING_JOB.START_KIND);
    return new TrackedJob(
        r.get(TRAINING_JOB.TENANT_ID),
        r.get(TRAINING_JOB.TRAINING_JOB_ID),
        r.get(TRAINING_JOB.TEAM_ID),
        r.get(TRAINING_JOB.CLOUD_CONNECTION_ID),
        r.get(TRAINING_JOB.CLOUD_NAME),
        "CONFIRMED".equals(r.get(TRAINING_JOB.SUBMISSION)),
        JobColumns.criteria(r),
        r.get(TRAINING_JOB.IMAGE),
        r.get(TRAINING_JOB.STATUS),
        r.get(TRAINING_JOB.WARM_POOL_STATUS),
        r.get(TRAINING_JOB.WARM_POOL_ID),
        start == null ? null : StartKind.valueOf(start),
        r.get(TRAINING_JOB.CREATED_AT),
        r.get(TRAINING_JOB.MODIFIED_AT),
        r.get(TRAINING_JOB.SETTLED));
  }
}
