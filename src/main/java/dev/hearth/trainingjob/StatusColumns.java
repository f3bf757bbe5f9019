package dev.hearth.trainingjob;

import static dev.hearth.db.Tables.TRAINING_JOB;

import org.jooq.Condition;
import org.jooq.Record;

/** The status people see, from the two columns that make it: submission and AWS's own status. */
final class StatusColumns {

  private StatusColumns() {}

  static TrainingJobStatus read(Record r) {
    var submission = r.get(TRAINING_JOB.SUBMISSION);
    if (submission.equals("INTENDED")) {
      return TrainingJobStatus.SUBMITTING;
    }
    if (submission.equals("REJECTED")) {
      return TrainingJobStatus.REJECTED;
    }
    return switch (r.get(TRAINING_JOB.STATUS)) {
      case "Completed" -> TrainingJobStatus.COMPLETED;
      case "Failed" -> TrainingJobStatus.FAILED;
      case "Stopped", "Deleting" -> TrainingJobStatus.STOPPED;
      case "Stopping" -> TrainingJobStatus.STOPPING;
      default -> TrainingJobStatus.IN_PROGRESS;
    };
  }

  static Condition is(TrainingJobStatus status) {
    var confirmed = TRAINING_JOB.SUBMISSION.eq("CONFIRMED");
    return switch (status) {
      case SUBMITTING -> TRAINING_JOB.SUBMISSION.eq("INTENDED");
      case REJECTED -> TRAINING_JOB.SUBMISSION.eq("REJECTED");
      case IN_PROGRESS -> confirmed.and(TRAINING_JOB.STATUS.eq("InProgress"));
      case STOPPING -> confirmed.and(TRAINING_JOB.STATUS.eq("Stopping"));
      case COMPLETED -> confirmed.and(TRAINING_JOB.STATUS.eq("Completed"));
      case FAILED -> confirmed.and(TRAINING_JOB.STATUS.eq("Failed"));
      case STOPPED -> confirmed.and(TRAINING_JOB.STATUS.in("Stopped", "Deleting"));
    };
  }
}
