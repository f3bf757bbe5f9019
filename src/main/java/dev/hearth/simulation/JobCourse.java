package dev.hearth.simulation;

import dev.hearth.simulation.SimulatedJob.Stage;

/**
 * Moves one job along: from {@code Starting} to its end, and its pool from there to reuse or
 * termination.
 */
final class JobCourse {

  private final SimulationSettings settings;
  private final InstanceUsage usage;
  private final EventQueue events;
  private final IdlePools idlePools;
  private final StatusListener listener;

  JobCourse(
      SimulationSettings settings,
      InstanceUsage usage,
      EventQueue events,
      IdlePools idlePools,
      StatusListener listener) {
    this.settings = settings;
    this.usage = usage;
    this.events = events;
    this.idlePools = idlePools;
    this.listener = listener;
  }

  void start(SimulatedJob job, long now) {
    events.schedule(job, now + job.plan.start().launch());
    listener.statusChanged(job);
  }

  void restore(SimulatedJob job) {
    if (job.stage == Stage.DONE) {
      return;
    }
    usage.take(QuotaKind.TRAINING, job.spec.criteria());
    if (job.stage == Stage.IDLE || job.stage == Stage.RELEASING) {
      usage.take(QuotaKind.WARM_POOL, job.spec.criteria());
    }
    if (job.stage == Stage.IDLE) {
      idlePools.add(job);
    }
    events.restore(job);
  }

  /** The event due for this job happens. */
  void next(SimulatedJob job, long now) {
    switch (job.stage) {
      case STARTING -> launched(job, now);
      case DOWNLOADING -> {
        job.trainingAt = now;
        if (job.hosts != null) {
          job.hosts.pulled(job.spec.image());
        }
        long training = Math.min(job.plan.trainingMillis(), job.spec.maxRuntimeSeconds() * 1_000L);
        enter(job, Stage.TRAINING, SecondaryStatus.TRAINING, now, training);
      }
      case TRAINING -> {
        job.uploadingAt = now;
        enter(job, Stage.UPLOADING, SecondaryStatus.UPLOADING, now, job.plan.uploadMillis());
      }
      case UPLOADING -> {
        if (job.plan.trainingMillis() > job.spec.maxRuntimeSeconds() * 1_000L) {
          end(job, JobStatus.STOPPED, SecondaryStatus.MAX_RUNTIME_EXCEEDED, now);
        } else if (job.spec.end() == PlannedEnd.COMPLETED
            || job.spec.end() == PlannedEnd.CAPACITY_ERROR) {
          end(job, JobStatus.COMPLETED, SecondaryStatus.COMPLETED, now);
        } else {
          end(job, JobStatus.FAILED, SecondaryStatus.FAILED, now);
        }
      }
      case STOPPING -> end(job, JobStatus.STOPPED, SecondaryStatus.STOPPED, now);
      case SETTLING -> settle(job, now);
      case IDLE, RELEASING -> terminate(job, now);
      case DONE ->
          throw new IllegalStateException("nothing is due for the finished job " + job.name());
    }
  }

  private void launched(SimulatedJob job, long now) {
    if (!job.warmStart && job.spec.end() == PlannedEnd.CAPACITY_ERROR) {
      end(job, JobStatus.FAILED, SecondaryStatus.FAILED, now);
      return;
    }
    if (job.hosts == null) {
      job.hosts = new HostCluster(now);
    }
    job.downloadingAt = now;
    StartPhases phases = job.plan.start();
    enter(
        job, Stage.DOWNLOADING, SecondaryStatus.DOWNLOADING, now, phases.total() - phases.launch());
  }

  void stop(SimulatedJob job, long now) {
    job.stoppingAt = now;
    job.status = JobStatus.STOPPING;
    enter(job, Stage.STOPPING, SecondaryStatus.STOPPING, now, job.plan.stopMillis());
  }

  private void enter(
      SimulatedJob job, Stage stage, SecondaryStatus status, long now, long lasting) {
    job.stage = stage;
    job.secondaryStatus = status;
    job.modifiedAt = now;
    events.schedule(job, now + lasting);
    listener.statusChanged(job);
  }

  private void end(SimulatedJob job, JobStatus status, SecondaryStatus secondary, long now) {
    job.status = status;
    job.secondaryStatus = secondary;
    job.endedAt = now;
    job.modifiedAt = now;
    HostCluster hosts = job.hosts;
    if (hosts != null && leavesPool(job)) {
      job.stage = Stage.SETTLING;
      job.warmPoolStatus = null;
      long keptUntil = now + job.spec.keepAliveSeconds() * 1_000L;
      job.expiresAt = Math.min(keptUntil, hosts.launchedAt + settings.totalLife().toMillis());
      long seenAt = Math.min(now + settings.availabilityGap().toMillis(), job.expiresAt);
      events.schedule(job, Math.max(now, seenAt));
    } else {
      job.stage = Stage.DONE;
      job.hosts = null;
      job.warmPoolStatus = job.warmStart ? WarmPoolStatus.TERMINATED : null;
      usage.release(QuotaKind.TRAINING, job.spec.criteria());
    }
    listener.statusChanged(job);
  }

  private boolean leavesPool(SimulatedJob job) {
    if (job.spec.keepAliveSeconds() == 0 || !job.spec.poolable()) {
      return false;
    }
    if (job.status != JobStatus.FAILED) {
      return true;
    }
    return job.spec.end() != PlannedEnd.INTERNAL_SERVER_ERROR && settings.retainAfterFailure();
  }

  /**
   * The gap after the end is over: the pool becomes Available, unless its time or the quota does
   * not allow it.
   */
  private void settle(SimulatedJob job, long now) {
    if (now >= job.expiresAt) {
      job.retainedMillis = now - job.endedAt;
      gone(job);
    } else if (!usage.fits(QuotaKind.WARM_POOL, job.spec.criteria())) {
      gone(job);
    } else {
      available(job, now);
    }
  }

  private void available(SimulatedJob job, long now) {
    job.stage = Stage.IDLE;
    job.warmPoolStatus = WarmPoolStatus.AVAILABLE;
    job.availableAt = now;
    usage.take(QuotaKind.WARM_POOL, job.spec.criteria());
    idlePools.add(job);
    events.schedule(job, job.expiresAt);
  }

  void changeExpiry(SimulatedJob pool, long expiry, long now) {
    idlePools.remove(pool);
    pool.modifiedAt = now;
    if (expiry <= now) {
      pool.stage = Stage.RELEASING;
      pool.expiresAt = Math.min(pool.expiresAt, now + settings.releaseDelay().toMillis());
    } else {
      HostCluster hosts = pool.hosts;
      long lifeEnds = hosts == null ? expiry : hosts.launchedAt + settings.totalLife().toMillis();
      pool.expiresAt = Math.min(expiry, lifeEnds);
      idlePools.add(pool);
    }
    events.schedule(pool, pool.expiresAt);
  }

  /** A job takes over the hosts of a pool. */
  void handOver(SimulatedJob pool, SimulatedJob to, long now) {
    leaveIdle(pool, now);
    pool.warmPoolStatus = WarmPoolStatus.REUSED;
    pool.reusedByJob = to.name();
  }

  void plant(SimulatedJob job, long now) {
    StartPhases start = job.plan.start();
    job.downloadingAt = job.createdAt + start.launch();
    job.trainingAt = job.createdAt + start.total();
    job.uploadingAt = job.trainingAt + job.plan.trainingMillis();
    job.hosts = new HostCluster(job.downloadingAt);
    job.hosts.pulled(job.spec.image());
    job.status = JobStatus.COMPLETED;
    job.secondaryStatus = SecondaryStatus.COMPLETED;
    job.endedAt = now;
    job.modifiedAt = now;
    job.expiresAt = now + Math.max(1, job.spec.keepAliveSeconds()) * 1_000L;
    usage.take(QuotaKind.TRAINING, job.spec.criteria());
    available(job, now);
  }

  void plantReuse(SimulatedJob pool, SimulatedJob by, long now) {
    terminate(pool, now);
    pool.warmPoolStatus = WarmPoolStatus.REUSED;
    pool.reusedByJob = by.name();
    if (!by.status.isFinal()) {
      by.warmPoolStatus = WarmPoolStatus.IN_USE;
    }
  }

  /** An Available pool ends. */
  void terminate(SimulatedJob pool, long now) {
    leaveIdle(pool, now);
    gone(pool);
  }

  private void leaveIdle(SimulatedJob pool, long now) {
    idlePools.remove(pool);
    events.cancel(pool);
    usage.release(QuotaKind.WARM_POOL, pool.spec.criteria());
    pool.retainedMillis = now - pool.endedAt;
    pool.stage = Stage.DONE;
    pool.hosts = null;
  }

  private void gone(SimulatedJob pool) {
    pool.stage = Stage.DONE;
    pool.hosts = null;
    pool.warmPoolStatus = WarmPoolStatus.TERMINATED;
    usage.release(QuotaKind.TRAINING, pool.spec.criteria());
  }
}
