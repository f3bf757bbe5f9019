package dev.hearth.emulator.sagemaker;

import dev.hearth.simulation.CreateOutcome.LimitExceeded;
import dev.hearth.simulation.JobStatus;
import dev.hearth.simulation.SimulatedJob;
import dev.hearth.wire.AwsError;

/** Error codes and texts seen from AWS (facts sheet 3.5). */
final class Errors {

  private Errors() {}

  /** For describe and stop: a ValidationException, although the model has ResourceNotFound. */
  static AwsError notFound() {
    return AwsError.validation("Requested resource not found.");
  }

  static AwsError nothingToUpdate(String name) {
    return AwsError.validation("Could not find job to update with name " + name);
  }

  static AwsError notStoppable(JobStatus status) {
    return AwsError.validation(
        "The request was rejected because the training job is in status " + status.awsName() + ".");
  }

  static AwsError nameTaken(String arn) {
    return AwsError.of(
        "ResourceInUse",
        "Training job names must be unique within an AWS account and region, and a training job with this name already"
            + " exists ("
            + arn
            + ")");
  }

  static AwsError notDeletable(SimulatedJob job) {
    String why =
        job.status().isFinal()
            ? "it retains a warm pool. Set KeepAlivePeriodInSeconds to 0 and wait until the pool is Terminated"
            : "it is in status " + job.status().awsName();
    return AwsError.of(
        "ResourceInUse", "Training job " + job.name() + " cannot be deleted because " + why + ".");
  }

  static AwsError limitExceeded(LimitExceeded limit) {
    return AwsError.of(
        "ResourceLimitExceeded",
        ("The account-level service limit '%s' is %d Instances, with current utilization of %d Instances and a request"
                + " delta of %d Instances. Please contact AWS support to request an increase for this limit.")
            .formatted(limit.limitName(), limit.limit(), limit.used(), limit.requested()));
  }

  static AwsError keepAliveTooLong(int seconds, int max) {
    return AwsError.validation(
        "1 validation error detected: Value '%d' at 'resourceConfig.keepAlivePeriodInSeconds' failed to satisfy"
                .formatted(seconds)
            + " constraint: Member must have value less than or equal to "
            + max);
  }
}
