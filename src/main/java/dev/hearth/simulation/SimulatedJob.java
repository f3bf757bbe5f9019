package dev.hearth.simulation;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A training job in the simulation, and the warm pool it leaves behind. Only {@link
 * WarmPoolSimulation} changes it; whoever reads it must hold whatever guards that simulation. Times
 * are business time in epoch milliseconds.
 */
public final class SimulatedJob {

  /** Where the job is on its way; what its next event does depends on this alone. */
  enum Stage {
    STARTING,
    DOWNLOADING,
    TRAINING,
    UPLOADING,
    STOPPING,
    /** Ended; its pool is not yet to be seen. */
    SETTLING,
    /** Its pool is Available. */
    IDLE,
    /** Its pool still reads Available but is being released. */
    RELEASING,
    DONE
  }

  static final long NEVER = -1;

  final JobSpec spec;
  final long sequence;
  final boolean warmStart;
  final JobPlan plan;
  final long createdAt;

  Stage stage = Stage.STARTING;
  JobStatus status = JobStatus.IN_PROGRESS;
  SecondaryStatus secondaryStatus = SecondaryStatus.STARTING;
  long downloadingAt = NEVER;
  long trainingAt = NEVER;
  long uploadingAt = NEVER;
  long stoppingAt = NEVER;
  long endedAt = NEVER;
  long modifiedAt;

  /**
   * The hosts it holds: those taken over on a warm start, else null until launched; null again once
   * they are gone.
   */
  @Nullable HostCluster hosts;

  @Nullable WarmPoolStatus warmPoolStatus;
  long availableAt = NEVER;
  long expiresAt = NEVER;
  long retainedMillis;
  @Nullable String reusedByJob;

  /** When its next event is due; meaningless once it is done. */
  long dueAt = NEVER;

  /** The place of that event among all; an event under another is void. */
  long dueOrder;

  SimulatedJob(JobSpec spec, long sequence, boolean warmStart, JobPlan plan, long createdAt) {
    this.spec = spec;
    this.sequence = sequence;
    this.warmStart = warmStart;
    this.plan = plan;
    this.createdAt = createdAt;
    this.modifiedAt = createdAt;
    this.warmPoolStatus = warmStart ? WarmPoolStatus.IN_USE : null;
  }

  public JobSpec spec() {
    return spec;
  }

  public String name() {
    return spec.name();
  }

  /** Position in the order of creation, from 1; never used twice. */
  public long sequence() {
    return sequence;
  }

  public JobStatus status() {
    return status;
  }

  public SecondaryStatus secondaryStatus() {
    return secondaryStatus;
  }

  /** Whether it took over a pool. */
  public boolean startedWarm() {
    return warmStart;
  }

  /** How its start divides into phases, known from creation. */
  public StartPhases startPhases() {
    return plan.start();
  }

  public long createdAt() {
    return createdAt;
  }

  /** When it began to occupy its instances (TrainingStartTime: billing starts here). */
  public OptionalLong billedFrom() {
    return optional(downloadingAt);
  }

  /** When its status became {@code Training}: the end of the start latency. */
  public OptionalLong trainingAt() {
    return optional(trainingAt);
  }

  /** TrainingEndTime. */
  public OptionalLong endedAt() {
    return optional(endedAt);
  }

  /** LastModifiedTime: moves with the status and with updates, not with the pool. */
  public long modifiedAt() {
    return modifiedAt;
  }

  /** Null when AWS would not show any WarmPoolStatus. */
  public @Nullable WarmPoolStatus warmPoolStatus() {
    return warmPoolStatus;
  }

  /** When the Available pool will expire. */
  public OptionalLong expiresAt() {
    return optional(warmPoolStatus == WarmPoolStatus.AVAILABLE ? expiresAt : NEVER);
  }

  /**
   * ResourceRetainedBillableTimeInSeconds: the idle time of its pool, wall clock, once that is
   * over.
   */
  public long retainedSeconds() {
    return retainedMillis / 1_000;
  }

  /** The job that took its pool. */
  public @Nullable String reusedByJob() {
    return reusedByJob;
  }

  /** BillableTimeInSeconds of one instance; 0 until it ends and when it never had one. */
  public long billableSeconds() {
    return endedAt == NEVER || downloadingAt == NEVER ? 0 : (endedAt - downloadingAt) / 1_000;
  }

  /** The history of its secondary status as of an instant not before the last event. */
  public List<StatusTransition> transitions(long now) {
    return StatusTransition.historyOf(this, now);
  }

  private static OptionalLong optional(long time) {
    return time == NEVER ? OptionalLong.empty() : OptionalLong.of(time);
  }
}
