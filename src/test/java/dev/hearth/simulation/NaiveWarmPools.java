package dev.hearth.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules of warm pools written a second time, as plainly as possible and without looking at the
 * first: one list, scanned for everything. Random durations alone are taken from {@link JobPlan}.
 */
final class NaiveWarmPools {

  final List<NaiveJob> jobs = new ArrayList<>();
  final Map<String, Integer> trainingLimits = new HashMap<>();
  final Map<String, Integer> warmLimits = new HashMap<>();
  private final SimulationSettings settings;
  private final int trainingLimit;
  private final int warmLimit;
  private long now;
  private long numbers;
  private long duesSet;

  NaiveWarmPools(SimulationSettings settings, int trainingLimit, int warmLimit) {
    this.settings = settings;
    this.trainingLimit = trainingLimit;
    this.warmLimit = warmLimit;
  }

  void advanceTo(long to) {
    while (true) {
      NaiveJob next = null;
      for (NaiveJob job : jobs) {
        if (job.holdsInstances() && job.due <= to && (next == null || before(job, next))) {
          next = job;
        }
      }
      if (next == null) {
        now = Math.max(now, to);
        return;
      }
      now = next.due;
      step(next);
    }
  }

  /** Of what is due at one instant, what was set first comes first. */
  private static boolean before(NaiveJob a, NaiveJob b) {
    return a.due < b.due || (a.due == b.due && a.dueSet < b.dueSet);
  }

  private void due(NaiveJob job, long at) {
    job.due = at;
    job.dueSet = ++duesSet;
  }

  private void step(NaiveJob job) {
    switch (job.phase) {
      case "Starting" -> {
        if (job.predecessor == null && job.spec.end() == PlannedEnd.CAPACITY_ERROR) {
          finish(job, "Failed");
        } else {
          if (job.predecessor == null) {
            job.chainStart = now;
          }
          job.phase = "Downloading";
          StartPhases p = job.plan.start();
          due(job, now + p.input() + p.imagePull() + p.containerStart());
        }
      }
      case "Downloading" -> {
        job.images.add(job.spec.image());
        job.phase = "Training";
        due(job, now + Math.min(job.plan.trainingMillis(), 1_000L * job.spec.maxRuntimeSeconds()));
      }
      case "Training" -> {
        job.phase = "Uploading";
        due(job, now + job.plan.uploadMillis());
      }
      case "Uploading" -> {
        boolean cut = job.plan.trainingMillis() > 1_000L * job.spec.maxRuntimeSeconds();
        boolean good =
            job.spec.end() == PlannedEnd.COMPLETED || job.spec.end() == PlannedEnd.CAPACITY_ERROR;
        finish(job, cut ? "Stopped" : good ? "Completed" : "Failed");
      }
      case "Stopping" -> finish(job, "Stopped");
      case "Settling" -> {
        if (now >= job.expires) {
          lost(job, now - job.ended);
        } else if (instances("Idle", job.spec) + job.spec.criteria().instanceCount()
            > warmLimit(job.spec)) {
          lost(job, 0);
        } else {
          job.phase = "Idle";
          job.pool = "Available";
          job.availableSince = now;
          due(job, job.expires);
        }
      }
      case "Idle" -> lost(job, now - job.ended);
      default -> throw new IllegalStateException(job.phase);
    }
  }

  private void finish(NaiveJob job, String status) {
    job.status = status;
    job.ended = now;
    boolean launched = job.chainStart >= 0;
    boolean healthy =
        !status.equals("Failed")
            || (settings.retainAfterFailure()
                && job.spec.end() != PlannedEnd.INTERNAL_SERVER_ERROR);
    if (launched && healthy && job.spec.poolable() && job.spec.keepAliveSeconds() > 0) {
      job.phase = "Settling";
      job.pool = null;
      job.expires =
          Math.min(
              now + 1_000L * job.spec.keepAliveSeconds(),
              job.chainStart + settings.totalLife().toMillis());
      due(job, Math.max(now, Math.min(job.expires, now + settings.availabilityGap().toMillis())));
    } else {
      job.phase = "Gone";
      job.pool = job.predecessor == null ? null : "Terminated";
    }
  }

  private void lost(NaiveJob job, long idleMillis) {
    job.phase = "Gone";
    job.pool = "Terminated";
    job.idleMillis = idleMillis;
  }

  String create(JobSpec spec) {
    if (find(spec.name()) != null) {
      return "NameTaken";
    }
    NaiveJob taken = null;
    if (spec.poolable()) {
      for (NaiveJob job : jobs) {
        if (job.phase.equals("Idle")
            && !job.releasing
            && matches(job.spec.criteria(), spec.criteria())) {
          if (taken == null || better(job, taken)) {
            taken = job;
          }
        }
      }
    }
    if (taken == null
        && instances("", spec) + spec.criteria().instanceCount() > trainingLimit(spec)) {
      return "LimitExceeded";
    }
    boolean imageThere = taken != null && taken.images.contains(spec.image());
    long number = ++numbers;
    NaiveJob job =
        new NaiveJob(
            spec,
            number,
            now,
            taken,
            JobPlan.draw(settings.seed(), number, spec, taken != null, imageThere));
    if (taken != null) {
      taken.phase = "Gone";
      taken.pool = "Reused";
      taken.takenBy = spec.name();
      taken.idleMillis = now - taken.ended;
      job.pool = "InUse";
      job.chainStart = taken.chainStart;
      job.images.addAll(taken.images);
    }
    due(job, now + job.plan.start().launch());
    jobs.add(job);
    return "Created";
  }

  private boolean better(NaiveJob a, NaiveJob b) {
    return switch (settings.choice()) {
      case LONGEST_AVAILABLE ->
          a.availableSince < b.availableSince
              || (a.availableSince == b.availableSince && a.number < b.number);
      case LATEST_AVAILABLE ->
          a.availableSince > b.availableSince
              || (a.availableSince == b.availableSince && a.number < b.number);
      case FIRST_TO_EXPIRE ->
          a.expires < b.expires || (a.expires == b.expires && a.number < b.number);
    };
  }

  static boolean matches(MatchCriteria a, MatchCriteria b) {
    return a.roleArn().equals(b.roleArn())
        && a.instanceType().equals(b.instanceType())
        && a.instanceCount() == b.instanceCount()
        && a.volumeSizeInGb() == b.volumeSizeInGb()
        && Objects.equals(a.volumeKmsKeyId(), b.volumeKmsKeyId())
        && a.subnets().equals(b.subnets())
        && a.securityGroupIds().equals(b.securityGroupIds())
        && a.interContainerEncryption() == b.interContainerEncryption()
        && a.networkIsolation() == b.networkIsolation()
        && Objects.equals(a.sessionTags(), b.sessionTags());
  }

  String stop(String name) {
    NaiveJob job = find(name);
    if (job == null) {
      return "UnknownJob";
    }
    if (!job.status.equals("InProgress")) {
      return "NotRunning";
    }
    job.status = "Stopping";
    job.phase = "Stopping";
    due(job, now + job.plan.stopMillis());
    return "Stopping";
  }

  String update(String name, int seconds) {
    NaiveJob job = find(name);
    if (job == null) {
      return "UnknownJob";
    }
    if (!job.phase.equals("Idle") || job.releasing) {
      return "NotAvailable";
    }
    long from = settings.updateFrom() == SimulationSettings.UpdateFrom.NOW ? now : job.ended;
    long expires =
        Math.min(from + 1_000L * seconds, job.chainStart + settings.totalLife().toMillis());
    if (from + 1_000L * seconds <= now) {
      job.releasing = true;
      expires = Math.min(job.expires, now + settings.releaseDelay().toMillis());
    }
    job.expires = expires;
    due(job, expires);
    return "Updated";
  }

  String delete(String name) {
    NaiveJob job = find(name);
    if (job == null) {
      return "UnknownJob";
    }
    if (job.holdsInstances()) {
      return "InUse";
    }
    jobs.remove(job);
    return "Deleted";
  }

  boolean patch(String name) {
    NaiveJob job = find(name);
    if (job == null || !job.phase.equals("Idle")) {
      return false;
    }
    lost(job, now - job.ended);
    return true;
  }

  @Nullable NaiveJob find(String name) {
    for (NaiveJob job : jobs) {
      if (job.spec.name().equals(name)) {
        return job;
      }
    }
    return null;
  }

  /** Instances of the spec's type held in a phase; in any phase when it is empty. */
  int instances(String phase, JobSpec spec) {
    int sum = 0;
    for (NaiveJob job : jobs) {
      if (job.holdsInstances()
          && job.spec.criteria().instanceType().equals(spec.criteria().instanceType())
          && (phase.isEmpty() || job.phase.equals(phase))) {
        sum += job.spec.criteria().instanceCount();
      }
    }
    return sum;
  }

  private int trainingLimit(JobSpec spec) {
    return trainingLimits.getOrDefault(spec.criteria().instanceType(), trainingLimit);
  }

  private int warmLimit(JobSpec spec) {
    return warmLimits.getOrDefault(spec.criteria().instanceType(), warmLimit);
  }
}
