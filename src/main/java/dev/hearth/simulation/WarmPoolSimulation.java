package dev.hearth.simulation;

import dev.hearth.simulation.SimulatedJob.Stage;
import dev.hearth.simulation.SimulationSettings.UpdateFrom;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The jobs and warm pools of one account and region. It is driven by commands: advance to an
 * instant, then create, stop, update or delete at that instant. Not safe for use by several
 * threads.
 *
 * <p>Rules are those of the facts sheet, sections 1 and 2; where AWS leaves one open, {@link
 * SimulationSettings} says how it is read here.
 */
public final class WarmPoolSimulation {

  private final SimulationSettings settings;
  private final InstanceUsage usage;
  private final EventQueue events = new EventQueue();
  private final IdlePools idlePools;
  private final JobCourse course;
  private final Map<String, SimulatedJob> jobs = new HashMap<>();
  private long now;
  private long created;

  public WarmPoolSimulation(
      SimulationSettings settings,
      InstanceLimits limits,
      StatusListener listener,
      long startMillis) {
    this.settings = settings;
    this.usage = new InstanceUsage(limits);
    this.idlePools = new IdlePools(settings.choice());
    this.course = new JobCourse(settings, usage, events, idlePools, listener);
    this.now = startMillis;
  }

  /** The instant reached, in epoch milliseconds of business time. */
  public long now() {
    return now;
  }

  /** When the state will next change by itself, or {@link Long#MAX_VALUE}. */
  public long nextEventAt() {
    return events.nextAt();
  }

  /**
   * Lets everything due up to and including an instant happen; an instant that has passed changes
   * nothing.
   */
  public void advanceTo(long instant) {
    for (long at = events.nextAt(); at <= instant; at = events.nextAt()) {
      SimulatedJob job = events.take();
      if (job != null) {
        now = at;
        course.next(job, at);
      }
    }
    now = Math.max(now, instant);
  }

  /**
   * Starts a job, on a matching pool if one is Available, else on new instances if the quota
   * allows.
   */
  public CreateOutcome create(JobSpec spec) {
    SimulatedJob existing = jobs.get(spec.name());
    if (existing != null) {
      return new CreateOutcome.NameTaken(existing);
    }
    MatchCriteria criteria = spec.criteria();
    SimulatedJob pool = spec.poolable() ? idlePools.best(criteria) : null;
    if (pool == null && !usage.fits(QuotaKind.TRAINING, criteria)) {
      String type = criteria.instanceType();
      return new CreateOutcome.LimitExceeded(
          QuotaKind.TRAINING.limitName(type),
          usage.limit(QuotaKind.TRAINING, type),
          usage.used(QuotaKind.TRAINING, type),
          criteria.instanceCount());
    }
    HostCluster hosts = pool == null ? null : pool.hosts;
    boolean imageOnHost = hosts != null && hosts.holds(spec.image());
    long sequence = ++created;
    JobPlan plan = JobPlan.draw(settings.seed(), sequence, spec, hosts != null, imageOnHost);
    SimulatedJob job = new SimulatedJob(spec, sequence, hosts != null, plan, now);
    if (pool == null) {
      usage.take(QuotaKind.TRAINING, criteria);
    } else {
      course.handOver(pool, job, now);
      job.hosts = hosts;
    }
    jobs.put(spec.name(), job);
    course.start(job, now);
    return new CreateOutcome.Created(job);
  }

  /** Asks a running job to end; its pool is kept if its instances were launched. */
  public StopOutcome stop(String name) {
    SimulatedJob job = jobs.get(name);
    if (job == null) {
      return new StopOutcome.UnknownJob();
    }
    if (job.status != JobStatus.IN_PROGRESS) {
      return new StopOutcome.NotRunning(job.status);
    }
    course.stop(job, now);
    return new StopOutcome.Stopping(job);
  }

  /**
   * Changes how long an Available pool stays; 0 releases it, which takes a moment. Limits per call
   * are the caller's.
   */
  public UpdateOutcome updateKeepAlive(String name, int seconds) {
    SimulatedJob job = jobs.get(name);
    if (job == null) {
      return new UpdateOutcome.UnknownJob();
    }
    if (job.stage != Stage.IDLE) {
      return new UpdateOutcome.NotAvailable(job);
    }
    long from = settings.updateFrom() == UpdateFrom.NOW ? now : job.endedAt;
    course.changeExpiry(job, from + seconds * 1_000L, now);
    return new UpdateOutcome.Updated(job);
  }

  /** Forgets a job that has ended and holds no instances; its name is free again. */
  public DeleteOutcome delete(String name) {
    SimulatedJob job = jobs.get(name);
    if (job == null) {
      return new DeleteOutcome.UnknownJob();
    }
    if (job.stage != Stage.DONE) {
      return new DeleteOutcome.InUse(job);
    }
    jobs.remove(name);
    return new DeleteOutcome.Deleted(job);
  }

  /** Ends an Available pool at once, as AWS does to patch hosts; false when there is none. */
  public boolean patch(String name) {
    SimulatedJob job = jobs.get(name);
    if (job == null || job.warmPoolStatus != WarmPoolStatus.AVAILABLE) {
      return false;
    }
    course.terminate(job, now);
    return true;
  }

  /**
   * Puts a job there that has just ended and left an Available pool, whatever the quotas; null when
   * the name is taken.
   */
  public @Nullable SimulatedJob plant(JobSpec spec) {
    if (jobs.containsKey(spec.name())) {
      return null;
    }
    long sequence = ++created;
    JobPlan plan = JobPlan.draw(settings.seed(), sequence, spec, false, false);
    long lasted = plan.start().total() + plan.trainingMillis() + plan.uploadMillis();
    SimulatedJob job = new SimulatedJob(spec, sequence, false, plan, now - lasted);
    jobs.put(spec.name(), job);
    course.plant(job, now);
    return job;
  }

  /**
   * Says, against all rules, that a job reused the Available pool of another; false unless there
   * are both.
   */
  public boolean plantReuse(String pool, String reusedBy) {
    SimulatedJob owner = jobs.get(pool);
    SimulatedJob job = jobs.get(reusedBy);
    if (owner == null || job == null || owner.warmPoolStatus != WarmPoolStatus.AVAILABLE) {
      return false;
    }
    course.plantReuse(owner, job, now);
    return true;
  }

  /** Changes a limit; what runs and idles above it stays. */
  public void setLimit(QuotaKind kind, String instanceType, int limit) {
    usage.setLimit(kind, instanceType, limit);
  }

  /** How many jobs were ever created, deleted ones included: part of what must be kept. */
  public long created() {
    return created;
  }

  /** What must be kept of a job, to be given to {@link #restore} of a later simulation. */
  public JobState keep(SimulatedJob job) {
    return JobState.of(job);
  }

  /** Puts a kept job back; only before the first command. */
  public SimulatedJob restore(JobState state) {
    SimulatedJob job = state.toJob();
    jobs.put(job.name(), job);
    course.restore(job);
    return job;
  }

  /** Goes on counting after the jobs created before; only before the first command. */
  public void restoreCreated(long count) {
    created = count;
  }

  public InstanceUsage usage() {
    return usage;
  }

  public Optional<SimulatedJob> find(String name) {
    return Optional.ofNullable(jobs.get(name));
  }

  /** Every job not deleted, in no particular order. */
  public Collection<SimulatedJob> jobs() {
    return Collections.unmodifiableCollection(jobs.values());
  }

  /** The job whose pool a job with these criteria would take now; null when it would start cold. */
  public @Nullable SimulatedJob bestPool(MatchCriteria criteria) {
    return idlePools.best(criteria);
  }
}
