package dev.hearth.trainingjob;

/** AWS's TrainingJobStatus (facts sheet 3.4), besides the two that only Hearth knows. */
public enum TrainingJobStatus {
  /** Written here, not yet confirmed by the cloud. */
  SUBMITTING("Submitting", false),
  IN_PROGRESS("In progress", false),
  STOPPING("Stopping", false),
  COMPLETED("Completed", true),
  FAILED("Failed", true),
  STOPPED("Stopped", true),
  /** The cloud refused it; it never ran. */
  REJECTED("Refused", true);

  private final String label;
  private final boolean end;

  TrainingJobStatus(String label, boolean end) {
    this.label = label;
    this.end = end;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /** Whether the job is over. */
  public boolean isFinal() {
    return end;
  }
}
