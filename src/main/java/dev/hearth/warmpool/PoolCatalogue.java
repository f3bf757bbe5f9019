package dev.hearth.warmpool;

import dev.hearth.access.SystemOnly;
import dev.hearth.base.BusinessClock;
import dev.hearth.base.WarmPoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows pools through the jobs that use them: SageMaker reports a pool only as an attribute of a
 * job (facts sheet 2.1), so a pool here is the chain of jobs that handed it on. Applying the same
 * observation twice changes nothing.
 */
@Service
public class PoolCatalogue {

  /** AWS may say nothing of the pool for a short time after the job ended; not longer than this. */
  public static final Duration SETTLING = Duration.ofMinutes(1);

  private static final Duration EXPIRY_TOLERANCE = Duration.ofSeconds(10);

  private final WarmPoolRepository pools;
  private final BusinessClock clock;

  PoolCatalogue(WarmPoolRepository pools, BusinessClock clock) {
    this.pools = pools;
    this.clock = clock;
  }

  /** Brings the pool of this job up to date; answers which pool that is, if any. */
  @Transactional(propagation = Propagation.MANDATORY)
  @SystemOnly("sync, from what the cloud says")
  public Optional<WarmPoolId> apply(JobObservation job) {
    var report = job.report();
    if (report == null) {
      return silent(job);
    }
    return switch (report) {
      case IN_USE -> inUse(job);
      case AVAILABLE -> Optional.of(available(job));
      case REUSED -> reused(job);
      case TERMINATED -> terminated(job);
    };
  }

  private Optional<WarmPoolId> silent(JobObservation job) {
    var known = job.known();
    if (known == null || !job.over() || !pools.isLast(job.tenant(), known, job.job())) {
      return Optional.ofNullable(known);
    }
    var endedAt = job.endedAt() == null ? job.modifiedAt() : job.endedAt();
    if (clock.instant().isAfter(endedAt.plus(SETTLING))) {
      pools.end(job.tenant(), known, endedAt, EndReason.NOT_KEPT, Duration.ZERO);
    } else {
      pools.settle(job.tenant(), known);
    }
    return Optional.of(known);
  }

  /**
   * A job on a pool not known yet: the job that left the pool tells which, in this round or the
   * next. Inventing one here would leave two for one cluster.
   */
  private Optional<WarmPoolId> inUse(JobObservation job) {
    if (job.known() != null) {
      pools.use(job.tenant(), job.known(), job.job(), job.image());
    }
    return Optional.ofNullable(job.known());
  }

  private WarmPoolId available(JobObservation job) {
    var pool = job.known() != null ? job.known() : pools.insert(job.tenant(), job, clock.instant());
    if (pools.isLast(job.tenant(), pool, job.job())) {
      var since = job.endedAt() == null ? job.modifiedAt() : job.endedAt();
      pools.keepWarm(
          job.tenant(), pool, job.image(), since, job.modifiedAt().plus(job.keepAlive()));
    }
    return pool;
  }

  private Optional<WarmPoolId> reused(JobObservation job) {
    var pool = job.known() != null ? job.known() : pools.insert(job.tenant(), job, clock.instant());
    if (pools.isLast(job.tenant(), pool, job.job())) {
      pools.addIdle(job.tenant(), pool, retained(job));
      if (job.reusedBy() == null) {
        pools.end(job.tenant(), pool, job.modifiedAt(), EndReason.ENDED_EARLY, Duration.ZERO);
      } else {
        pools.handOver(job.tenant(), pool, job.reusedBy());
      }
    }
    return Optional.of(pool);
  }

  private Optional<WarmPoolId> terminated(JobObservation job) {
    var known = job.known();
    if (known == null) {
      return Optional.empty();
    }
    if (pools.isLast(job.tenant(), known, job.job())) {
      var endedAt = endOf(job);
      pools.end(job.tenant(), known, endedAt, reason(job, endedAt), retained(job));
    }
    return Optional.of(known);
  }

  private static Instant endOf(JobObservation job) {
    var since = job.endedAt() == null ? job.modifiedAt() : job.endedAt();
    return since.plus(retained(job));
  }

  private static EndReason reason(JobObservation job, Instant endedAt) {
    if (job.keepAlive().isZero()) {
      return retained(job).isZero() ? EndReason.NOT_KEPT : EndReason.RELEASED;
    }
    var due = job.modifiedAt().plus(job.keepAlive()).minus(EXPIRY_TOLERANCE);
    return endedAt.isBefore(due) ? EndReason.ENDED_EARLY : EndReason.EXPIRED;
  }

  private static Duration retained(JobObservation job) {
    return job.retained() == null ? Duration.ZERO : job.retained();
  }
}
