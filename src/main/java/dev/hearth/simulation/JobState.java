package dev.hearth.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one job, to be kept and restored; as plain values, so that any format can hold
 * it. Times are epoch milliseconds, -1 for what has not happened.
 *
 * @param stage where the job is on its way, by the name of an internal state
 * @param hostsLaunchedAt -1 when it holds no hosts
 * @param images those on its hosts, most recently used first
 * @param dueAt when its next event is due, -1 when nothing is
 * @param dueOrder breaks ties between events due at the same instant
 */
public record JobState(
    JobSpec spec,
    long sequence,
    boolean warmStart,
    StartPhases start,
    long trainingMillis,
    long uploadMillis,
    long stopMillis,
    long createdAt,
    String stage,
    JobStatus status,
    SecondaryStatus secondaryStatus,
    long downloadingAt,
    long trainingAt,
    long uploadingAt,
    long stoppingAt,
    long endedAt,
    long modifiedAt,
    @Nullable WarmPoolStatus warmPoolStatus,
    long availableAt,
    long expiresAt,
    long retainedMillis,
    @Nullable String reusedByJob,
    long hostsLaunchedAt,
    List<String> images,
    long dueAt,
    long dueOrder) {

  static JobState of(SimulatedJob job) {
    List<String> images = new ArrayList<>();
    HostCluster hosts = job.hosts;
    if (hosts != null) {
      hosts.images().forEach(images::add);
    }
    boolean done = job.stage == SimulatedJob.Stage.DONE;
    return new JobState(
        job.spec,
        job.sequence,
        job.warmStart,
        job.plan.start(),
        job.plan.trainingMillis(),
        job.plan.uploadMillis(),
        job.plan.stopMillis(),
        job.createdAt,
        job.stage.name(),
        job.status,
        job.secondaryStatus,
        job.downloadingAt,
        job.trainingAt,
        job.uploadingAt,
        job.stoppingAt,
        job.endedAt,
        job.modifiedAt,
        job.warmPoolStatus,
        job.availableAt,
        job.expiresAt,
        job.retainedMillis,
        job.reusedByJob,
        hosts == null ? SimulatedJob.NEVER : hosts.launchedAt,
        images,
        done ? SimulatedJob.NEVER : job.dueAt,
        job.dueOrder);
  }

  SimulatedJob toJob() {
    JobPlan plan = new JobPlan(start, trainingMillis, uploadMillis, stopMillis);
    SimulatedJob job = new SimulatedJob(spec, sequence, warmStart, plan, createdAt);
    job.stage = SimulatedJob.Stage.valueOf(stage);
    job.status = status;
    job.secondaryStatus = secondaryStatus;
    job.downloadingAt = downloadingAt;
    job.trainingAt = trainingAt;
    job.uploadingAt = uploadingAt;
    job.stoppingAt = stoppingAt;
    job.endedAt = endedAt;
    job.modifiedAt = modifiedAt;
    job.warmPoolStatus = warmPoolStatus;
    job.availableAt = availableAt;
    job.expiresAt = expiresAt;
    job.retainedMillis = retainedMillis;
    job.reusedByJob = reusedByJob;
    job.dueAt = dueAt;
    job.dueOrder = dueOrder;
    if (hostsLaunchedAt != SimulatedJob.NEVER) {
      HostCluster hosts = new HostCluster(hostsLaunchedAt);
      images.reversed().forEach(hosts::pulled);
      job.hosts = hosts;
    }
    return job;
  }
}
