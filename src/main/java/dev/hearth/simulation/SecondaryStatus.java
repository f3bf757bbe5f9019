package dev.hearth.simulation;

/** SecondaryStatus, in AWS's words: those that this model passes through. */
public enum SecondaryStatus {
  STARTING("Starting"),
  DOWNLOADING("Downloading"),
  TRAINING("Training"),
  UPLOADING("Uploading"),
  STOPPING("Stopping"),
  COMPLETED("Completed"),
  FAILED("Failed"),
  STOPPED("Stopped"),
  MAX_RUNTIME_EXCEEDED("MaxRuntimeExceeded");

  private final String awsName;

  SecondaryStatus(String awsName) {
    this.awsName = awsName;
  }

  /** The word on the wire. */
  public String awsName() {
    return awsName;
  }
}
