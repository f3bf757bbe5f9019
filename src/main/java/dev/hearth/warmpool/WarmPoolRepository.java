package dev.hearth.warmpool;

import static dev.hearth.db.Tables.WARM_POOL;

import dev.hearth.base.TenantId;
import dev.hearth.base.TrainingJobId;
import dev.hearth.base.WarmPoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes pools; each write names the state it starts from, so a repeated one changes nothing. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WarmPoolRepository {

  private static final String TERMINATED = WarmPoolStatus.TERMINATED.name();

  private final DSLContext db;

  WarmPoolRepository(DSLContext db) {
    this.db = db;
  }

  /** A new pool, in use by the job it was first seen with. */
  public WarmPoolId insert(TenantId tenant, JobObservation job, Instant now) {
    var id = WarmPoolId.random();
    var criteria = CriteriaColumns.of(job.criteria());
    db.insertInto(WARM_POOL)
        .set(WARM_POOL.TENANT_ID, tenant)
        .set(WARM_POOL.WARM_POOL_ID, id)
        .set(WARM_POOL.LABEL, freeLabel(tenant))
        .set(WARM_POOL.CLOUD_CONNECTION_ID, job.connection())
        .set(WARM_POOL.TEAM_ID, job.team())
        .set(WARM_POOL.ROLE_ARN, criteria.roleArn())
        .set(WARM_POOL.INSTANCE_TYPE, criteria.instanceType())
        .set(WARM_POOL.INSTANCE_COUNT, criteria.instanceCount())
        .set(WARM_POOL.VOLUME_SIZE_GB, criteria.volumeSizeInGb())
        .set(WARM_POOL.VOLUME_KMS_KEY_ID, criteria.volumeKmsKeyId())
        .set(WARM_POOL.SUBNETS, criteria.subnets())
        .set(WARM_POOL.SECURITY_GROUPS, criteria.securityGroups())
        .set(WARM_POOL.INTER_CONTAINER_ENCRYPTION, criteria.interContainerEncryption())
        .set(WARM_POOL.NETWORK_ISOLATION, criteria.networkIsolation())
        .set(WARM_POOL.SESSION_TAGS, criteria.sessionTags())
        .set(WARM_POOL.CRITERIA_HASH, criteria.hash())
        .set(WARM_POOL.IMAGE, job.image())
        .set(WARM_POOL.STATUS, WarmPoolStatus.IN_USE.name())
        .set(WARM_POOL.JOBS_SO_FAR, 1)
        .set(WARM_POOL.LAST_TRAINING_JOB_ID, job.job())
        .set(WARM_POOL.CREATED_AT, now)
        .execute();
    return id;
  }

  /** Whether this job is the latest of the chain; earlier jobs no longer move the pool. */
  public boolean isLast(TenantId tenant, WarmPoolId pool, TrainingJobId job) {
    return db.fetchExists(
        db.selectOne()
            .from(WARM_POOL)
            .where(is(tenant, pool))
            .and(WARM_POOL.LAST_TRAINING_JOB_ID.eq(job)));
  }

  public void use(TenantId tenant, WarmPoolId pool, TrainingJobId job, String image) {
    db.update(WARM_POOL)
        .set(WARM_POOL.STATUS, WarmPoolStatus.IN_USE.name())
        .set(WARM_POOL.IMAGE, image)
        .setNull(WARM_POOL.AVAILABLE_SINCE)
        .setNull(WARM_POOL.EXPIRES_AT)
        .where(is(tenant, pool))
        .and(WARM_POOL.LAST_TRAINING_JOB_ID.eq(job))
        .and(WARM_POOL.STATUS.ne(TERMINATED))
        .execute();
  }

  public void handOver(TenantId tenant, WarmPoolId pool, TrainingJobId to) {
    db.update(WARM_POOL)
        .set(WARM_POOL.STATUS, WarmPoolStatus.IN_USE.name())
        .set(WARM_POOL.LAST_TRAINING_JOB_ID, to)
        .set(WARM_POOL.JOBS_SO_FAR, WARM_POOL.JOBS_SO_FAR.plus(1))
        .setNull(WARM_POOL.AVAILABLE_SINCE)
        .setNull(WARM_POOL.EXPIRES_AT)
        .where(is(tenant, pool))
        .and(WARM_POOL.STATUS.ne(TERMINATED))
        .execute();
  }

  public void settle(TenantId tenant, WarmPoolId pool) {
    db.update(WARM_POOL)
        .set(WARM_POOL.STATUS, WarmPoolStatus.SETTLING.name())
        .where(is(tenant, pool))
        .and(WARM_POOL.STATUS.eq(WarmPoolStatus.IN_USE.name()))
        .execute();
  }

  public void keepWarm(
      TenantId tenant, WarmPoolId pool, String image, Instant since, Instant expiresAt) {
    db.update(WARM_POOL)
        .set(WARM_POOL.STATUS, WarmPoolStatus.AVAILABLE.name())
        .set(WARM_POOL.IMAGE, image)
        .set(WARM_POOL.AVAILABLE_SINCE, since)
        .set(WARM_POOL.EXPIRES_AT, expiresAt)
        .where(is(tenant, pool))
        .and(WARM_POOL.STATUS.ne(TERMINATED))
        .execute();
  }

  public void addIdle(TenantId tenant, WarmPoolId pool, Duration idle) {
    db.update(WARM_POOL)
        .set(WARM_POOL.IDLE_SECONDS, WARM_POOL.IDLE_SECONDS.plus(idle.toSeconds()))
        .where(is(tenant, pool))
        .execute();
  }

  public void end(
      TenantId tenant, WarmPoolId pool, Instant endedAt, EndReason reason, Duration idle) {
    db.update(WARM_POOL)
        .set(WARM_POOL.STATUS, TERMINATED)
        .set(WARM_POOL.ENDED_AT, endedAt)
        .set(WARM_POOL.ENDED_REASON, reason.name())
        .set(WARM_POOL.IDLE_SECONDS, WARM_POOL.IDLE_SECONDS.plus(idle.toSeconds()))
        .setNull(WARM_POOL.AVAILABLE_SINCE)
        .setNull(WARM_POOL.EXPIRES_AT)
        .where(is(tenant, pool))
        .and(WARM_POOL.STATUS.ne(TERMINATED))
        .execute();
  }

  private String freeLabel(TenantId tenant) {
    for (int digits = 4; ; digits++) {
      var number = ThreadLocalRandom.current().nextInt(1 << (4 * Math.min(digits, 7)));
      var label = "wp-" + HexFormat.of().toHexDigits(number, Math.min(digits, 7));
      var taken =
          db.fetchExists(
              db.selectOne()
                  .from(WARM_POOL)
                  .where(WARM_POOL.TENANT_ID.eq(tenant))
                  .and(WARM_POOL.LABEL.eq(label)));
      if (!taken) {
        return label;
      }
    }
  }

  private static Condition is(TenantId tenant, WarmPoolId pool) {
    return WARM_POOL.TENANT_ID.eq(tenant).and(WARM_POOL.WARM_POOL_ID.eq(pool));
  }
}
