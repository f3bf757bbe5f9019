package dev.hearth.trainingjob;

import dev.hearth.base.FieldProblem;
import dev.hearth.base.TrainingJobId;
import java.util.List;

/** What became of a submission. */
public sealed interface Submission {

  /** The job exists, here and in the cloud. */
  record Accepted(TrainingJobId id, String name) implements Submission {}

  /** Nothing was sent: these fields are wrong. */
  record Invalid(List<FieldProblem> problems) implements Submission {}

  /** The cloud said no; its own code and words. */
  record Refused(String code, String message) implements Submission {}

  /**
   * The cloud did not answer in time. The intent is kept and sync finishes it, one way or other.
   */
  record Unconfirmed(TrainingJobId id, String name) implements Submission {}
}
