package dev.hearth.sagemaker;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What DescribeTrainingJob says, as far as Hearth follows it. */
public record TrainingJobDescription(
    String trainingJobName,
    String arn,
    String trainingJobStatus,
    String secondaryStatus,
    @Nullable String failureReason,
    Instant creationTime,
    @Nullable Instant trainingEndTime,
    Instant lastModifiedTime,
    int keepAlivePeriodInSeconds,
    List<Transition> transitions,
    @Nullable WarmPool warmPool,
    @Nullable Long billableTimeInSeconds) {

  /** One of SecondaryStatusTransitions. */
  public record Transition(
      String status, Instant startTime, @Nullable Instant endTime, String statusMessage) {}

  /**
   * WarmPoolStatus: an attribute of the job, not a thing with an id (facts sheet 2.1).
   *
   * @param status Available, InUse, Reused or Terminated
   * @param resourceRetainedBillableTimeInSeconds final only when Reused or Terminated
   */
  public record WarmPool(
      String status,
      @Nullable Long resourceRetainedBillableTimeInSeconds,
      @Nullable String reusedByJob) {}

  /** When the container began to train: the end of start latency. */
  public @Nullable Instant trainingBegan() {
    return transitions.stream()
        .filter(t -> t.status().equals("Training"))
        .map(Transition::startTime)
        .findFirst()
        .orElse(null);
  }
}
