package dev.hearth.simulation;

/**
 * The state of a job's warm pool, in AWS's words (facts sheet 2.1). {@code REUSED} and {@code
 * TERMINATED} are final.
 */
public enum WarmPoolStatus {
  AVAILABLE("Available"),
  IN_USE("InUse"),
  REUSED("Reused"),
  TERMINATED("Terminated");

  private final String awsName;

  WarmPoolStatus(String awsName) {
    this.awsName = awsName;
  }

  /** The word on the wire. */
  public String awsName() {
    return awsName;
  }
}
