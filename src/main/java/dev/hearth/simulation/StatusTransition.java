package dev.hearth.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * One line of SecondaryStatusTransitions (facts sheet 3.4).
 *
 * @param end empty while it lasts
 */
public record StatusTransition(
    SecondaryStatus status, long start, OptionalLong end, String message) {

  static List<StatusTransition> historyOf(SimulatedJob job, long now) {
    List<StatusTransition> history = new ArrayList<>(6);
    long end = job.endedAt;
    long stop = job.stoppingAt;
    add(
        history,
        job,
        SecondaryStatus.STARTING,
        job.createdAt,
        first(job.downloadingAt, stop, end),
        now);
    add(
        history,
        job,
        SecondaryStatus.DOWNLOADING,
        job.downloadingAt,
        first(job.trainingAt, stop, end),
        now);
    add(
        history,
        job,
        SecondaryStatus.TRAINING,
        job.trainingAt,
        first(job.uploadingAt, stop, end),
        now);
    add(history, job, SecondaryStatus.UPLOADING, job.uploadingAt, first(stop, end, end), now);
    add(history, job, SecondaryStatus.STOPPING, stop, end, now);
    add(history, job, job.secondaryStatus, end, end, now);
    return history;
  }

  private static void add(
      List<StatusTransition> history,
      SimulatedJob job,
      SecondaryStatus status,
      long start,
      long end,
      long now) {
    if (start == SimulatedJob.NEVER) {
      return;
    }
    long until = end == SimulatedJob.NEVER ? now : end;
    history.add(
        new StatusTransition(
            status,
            start,
            end == SimulatedJob.NEVER ? OptionalLong.empty() : OptionalLong.of(end),
            message(job, status, until - start)));
  }

  private static String message(SimulatedJob job, SecondaryStatus status, long lasted) {
    StartPhases phases = job.plan.start();
    return switch (status) {
      case STARTING ->
          lasted < phases.launch() / 2
              ? "Launching requested ML instances"
              : "Preparing the instances for training";
      case DOWNLOADING ->
          phases.imagePull() > 0 && lasted >= phases.input()
              ? "Downloading the training image"
              : "Downloading input data";
      case TRAINING -> "Training image download completed. Training in progress.";
      case UPLOADING -> "Uploading generated training model";
      case STOPPING -> "Stopping the training job";
      case COMPLETED -> "Training job completed";
      case FAILED -> "Training job failed";
      case STOPPED -> "Training job stopped";
      case MAX_RUNTIME_EXCEEDED -> "Training job runtime exceeded MaxRuntimeInSeconds provided";
    };
  }

  private static long first(long a, long b, long c) {
    return a != SimulatedJob.NEVER ? a : b != SimulatedJob.NEVER ? b : c;
  }
}
