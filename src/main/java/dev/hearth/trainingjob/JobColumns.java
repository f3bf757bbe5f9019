package dev.hearth.trainingjob;

import static dev.hearth.db.Tables.TRAINING_JOB;

import dev.hearth.warmpool.CriteriaColumns;
import dev.hearth.warmpool.InputMode;
import dev.hearth.warmpool.JobShape;
import dev.hearth.warmpool.MatchCriteria;
import org.jooq.Record;

/** Reads values out of rows of {@code training_job}. */
final class JobColumns {

  private JobColumns() {}

  static MatchCriteria criteria(Record r) {
    return new CriteriaColumns(
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
  }

  static JobShape shape(Record r) {
    return new JobShape(
        criteria(r),
        r.get(TRAINING_JOB.IMAGE),
        InputMode.valueOf(r.get(TRAINING_JOB.INPUT_MODE)),
        r.get(TRAINING_JOB.INPUT_GB).doubleValue());
  }
}
