package dev.hearth.isolation;

import static dev.hearth.db.Tables.TRAINING_JOB;

import dev.hearth.base.ConnectionId;
import dev.hearth.base.CrossTenant;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** What Hearth itself submitted. */
@Repository
class IsolationQuery {

  private final DSLContext db;

  IsolationQuery(DSLContext db) {
    this.db = db;
  }

  /** Also intents whose answer is awaited; not those the cloud refused. */
  @CrossTenant("the report compares the jobs of a whole account with what all tenants submitted")
  public List<KnownJob> findKnown(ConnectionId connection, Instant since) {
    return db.select(TRAINING_JOB.TENANT_ID, TRAINING_JOB.CLOUD_NAME, TRAINING_JOB.ROLE_ARN)
        .from(TRAINING_JOB)
        .where(TRAINING_JOB.CLOUD_CONNECTION_ID.eq(connection))
        .and(TRAINING_JOB.CREATED_AT.ge(since))
        .and(TRAINING_JOB.SUBMISSION.ne("REJECTED"))
        .fetch(Records.mapping(KnownJob::new));
  }
}
