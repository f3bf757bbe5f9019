package dev.hearth.simulation;

/** TrainingJobStatus, in AWS's words. */
public enum JobStatus {
  IN_PROGRESS("InProgress"),
  COMPLETED("Completed"),
  FAILED("Failed"),
  STOPPING("Stopping"),
  STOPPED("Stopped");

  private final String awsName;

  JobStatus(String awsName) {
    this.awsName = awsName;
  }

  /** The word on the wire. */
  public String awsName() {
    return awsName;
  }

  /** Whether nothing can follow. */
  public boolean isFinal() {
    return this == COMPLETED || this == FAILED || this == STOPPED;
  }
}
