package dev.hearth.trainingjob;

import dev.hearth.access.SystemOnly;
import dev.hearth.base.BusinessClock;
import dev.hearth.base.ConnectionId;
import dev.hearth.base.TenantChange;
import dev.hearth.base.TenantId;
import dev.hearth.base.TrainingJobId;
import dev.hearth.base.WarmPoolId;
import dev.hearth.sagemaker.TrainingJobDescription;
import dev.hearth.warmpool.JobObservation;
import dev.hearth.warmpool.PoolCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down what the cloud says of jobs that came through Hearth. Applying the same description
 * twice changes nothing; jobs it does not know are not its business.
 */
@Service
public class TrainingJobLedger {

  private final TrainingJobRepository jobs;
  private final PoolCatalogue pools;
  private final ApplicationEventPublisher events;
  private final BusinessClock clock;
  private final JsonMapper json;

  TrainingJobLedger(
      TrainingJobRepository jobs,
      PoolCatalogue pools,
      ApplicationEventPublisher events,
      BusinessClock clock,
      JsonMapper json) {
    this.jobs = jobs;
    this.pools = pools;
    this.events = events;
    this.clock = clock;
    this.json = json;
  }

  /**
   * A job that can still change, or whose submission is not confirmed.
   *
   * @param status AWS's words, as last seen; so is {@code warmPoolStatus}
   */
  public record Open(
      TenantId tenant,
      TrainingJobId id,
      String cloudName,
      boolean confirmed,
      String status,
      @Nullable String warmPoolStatus,
      Instant createdAt,
      Instant modifiedAt) {

    /** Whether the job has ended, as last seen. */
    public boolean over() {
      return isOver(status);
    }
  }

  /** Jobs of this connection that can still change, oldest first. */
  @Transactional(readOnly = true)
  @SystemOnly("sync")
  public List<Open> open(ConnectionId connection, int limit) {
    return jobs.findOpen(connection, limit);
  }

  /** The job of this cloud name, if it came through Hearth and can still change. */
  @Transactional(readOnly = true)
  @SystemOnly("sync")
  public Optional<Open> find(ConnectionId connection, String cloudName) {
    return jobs.findOpen(connection, cloudName);
  }

  /** Brings the job, and the pool it uses or left, in step with the cloud. */
  @Transactional
  @SystemOnly("sync")
  public void apply(TenantId tenant, TrainingJobId id, TrainingJobDescription seen) {
    var job = jobs.lock(tenant, id).orElse(null);
    if (job == null || job.settled()) {
      return;
    }
    var over = isOver(seen.trainingJobStatus());
    var pool = seen.warmPool();
    var successor = successor(job, pool);
    var poolId = pools.apply(observation(job, seen, over, successor.orElse(null))).orElse(null);
    jobs.observe(tenant, id, state(job, seen, over, poolId));
    if (successor.isPresent() && poolId != null) {
      jobs.startedWarm(tenant, successor.get().id(), poolId);
    }
    events.publishEvent(new TenantChange(tenant, TenantChange.Topic.TRAINING_JOBS));
    if (pool != null || poolId != null) {
      events.publishEvent(new TenantChange(tenant, TenantChange.Topic.WARM_POOLS));
    }
  }

  /** The cloud does not have the job: it was never created, or is deleted. */
  @Transactional
  @SystemOnly("sync")
  public void reject(TenantId tenant, TrainingJobId id, String reason) {
    jobs.reject(tenant, id, reason, clock.instant());
    events.publishEvent(new TenantChange(tenant, TenantChange.Topic.TRAINING_JOBS));
  }

  /** The job that took this job's pool, unless it is known to be on another one. */
  private Optional<TrackedJob> successor(
      TrackedJob job, TrainingJobDescription.@Nullable WarmPool pool) {
    if (pool == null || pool.reusedByJob() == null) {
      return Optional.empty();
    }
    return jobs.findByCloudName(job.tenant(), job.connection(), pool.reusedByJob())
        .filter(next -> next.pool() == null || next.pool().equals(job.pool()));
  }

  private static JobObservation observation(
      TrackedJob job, TrainingJobDescription seen, boolean over, @Nullable TrackedJob successor) {
    var pool = seen.warmPool();
    var retained = pool == null ? null : pool.resourceRetainedBillableTimeInSeconds();
    return new JobObservation(
        job.tenant(),
        job.id(),
        job.team(),
        job.connection(),
        job.criteria(),
        job.image(),
        Duration.ofSeconds(seen.keepAlivePeriodInSeconds()),
        job.pool(),
        over,
        seen.trainingEndTime(),
        seen.lastModifiedTime(),
        pool == null ? null : report(pool.status()),
        successor == null ? null : successor.id(),
        retained == null ? null : Duration.ofSeconds(retained));
  }

  private JobState state(
      TrackedJob job, TrainingJobDescription seen, boolean over, @Nullable WarmPoolId pool) {
    var warm = seen.warmPool();
    var began = seen.trainingBegan();
    return new JobState(
        seen.arn(),
        seen.trainingJobStatus(),
        seen.secondaryStatus(),
        json.writeValueAsString(transitions(seen)),
        seen.failureReason(),
        seen.creationTime(),
        began,
        seen.trainingEndTime(),
        seen.lastModifiedTime(),
        start(job, warm, over || began != null),
        pool,
        warm == null ? null : warm.status(),
        warm == null ? null : warm.reusedByJob(),
        warm == null ? null : warm.resourceRetainedBillableTimeInSeconds(),
        seen.billableTimeInSeconds(),
        seen.keepAlivePeriodInSeconds(),
        over && isSettled(seen, clock.instant()),
        clock.instant());
  }

  private static @Nullable StartKind start(
      TrackedJob job, TrainingJobDescription.@Nullable WarmPool warm, boolean started) {
    if (job.start() == StartKind.WARM || (warm != null && warm.status().equals("InUse"))) {
      return StartKind.WARM;
    }
    return started ? StartKind.COLD : null;
  }

  /**
   * Nothing more can come: the pool is gone, or there was none and the cloud had time to say so.
   */
  private static boolean isSettled(TrainingJobDescription seen, Instant now) {
    var pool = seen.warmPool();
    if (pool != null) {
      return pool.status().equals("Reused") || pool.status().equals("Terminated");
    }
    var end = seen.trainingEndTime() == null ? seen.lastModifiedTime() : seen.trainingEndTime();
    return now.isAfter(end.plus(PoolCatalogue.SETTLING));
  }

  private static List<StatusTransition> transitions(TrainingJobDescription seen) {
    return seen.transitions().stream()
        .map(t -> new StatusTransition(t.status(), t.startTime(), t.endTime(), t.statusMessage()))
        .toList();
  }

  private static boolean isOver(String status) {
    return status.equals("Completed") || status.equals("Failed") || status.equals("Stopped");
  }

  private static JobObservation.@Nullable Report report(String status) {
    return switch (status) {
      case "Available" -> JobObservation.Report.AVAILABLE;
      case "InUse" -> JobObservation.Report.IN_USE;
      case "Reused" -> JobObservation.Report.REUSED;
      case "Terminated" -> JobObservation.Report.TERMINATED;
      default -> null;
    };
  }
}
