package dev.hearth.sagemaker;

import org.jspecify.annotations.Nullable;

/** A job as the cloud has it, as far as it tells whether tenants are kept apart. */
public record CloudJob(
    String name,
    String roleArn,
    String status,
    @Nullable String warmPoolStatus,
    @Nullable String reusedByJob) {

  /** Whether instances wait, or work, in a pool of this job now. */
  public boolean hasPool() {
    return "Available".equals(warmPoolStatus) || "InUse".equals(warmPoolStatus);
  }
}
