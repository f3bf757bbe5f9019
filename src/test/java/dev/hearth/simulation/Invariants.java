package dev.hearth.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must hold after every operation, said without any model of how it comes about: one job per
 * pool, reuse on equal criteria only, quotas never exceeded, billed idle time equal to the wall
 * clock, and what is final stays as it is.
 */
final class Invariants {

  private record Seen(
      JobStatus status,
      long ended,
      @Nullable WarmPoolStatus pool,
      @Nullable String reusedBy,
      long retained) {}

  private final List<String> types;
  private final Map<Long, Seen> seen = new HashMap<>();
  private final Set<Long> reusers = new HashSet<>();
  private final Map<String, Integer> used = new HashMap<>();
  private long before;

  Invariants(List<String> types) {
    this.types = types;
  }

  void check(WarmPoolSimulation simulation) {
    for (SimulatedJob job : simulation.jobs()) {
      Seen now =
          new Seen(
              job.status(),
              job.endedAt().orElse(-1),
              job.warmPoolStatus(),
              job.reusedByJob(),
              job.retainedSeconds());
      Seen last = seen.put(job.sequence(), now);
      if (last != null) {
        finalStaysFinal(job, last, now);
      }
      if (now.pool() == WarmPoolStatus.REUSED
          && (last == null || last.pool() != WarmPoolStatus.REUSED)) {
        reuse(job, simulation.find(Objects.requireNonNull(now.reusedBy())).orElseThrow());
      }
      if (now.pool() == WarmPoolStatus.TERMINATED
          && (last == null || last.pool() == WarmPoolStatus.AVAILABLE)
          && now.retained() > 0) {
        boolean inTime =
            now.retained() * 1_000 > before - now.ended() - 1_000
                && now.retained() * 1_000 <= simulation.now() - now.ended();
        require(inTime, "billed idle time is the time it idled", job);
      }
    }
    for (String type : types) {
      for (QuotaKind kind : QuotaKind.values()) {
        withinQuota(simulation.usage(), kind, type);
      }
    }
    before = simulation.now();
  }

  private static void finalStaysFinal(SimulatedJob job, Seen last, Seen now) {
    if (last.status().isFinal()) {
      require(last.status() == now.status() && last.ended() == now.ended(), "a job ends once", job);
    }
    if (last.status().isFinal()
        && (last.pool() == WarmPoolStatus.REUSED || last.pool() == WarmPoolStatus.TERMINATED)) {
      require(last.equals(now), "a pool that is gone stays gone", job);
    }
  }

  private void reuse(SimulatedJob owner, SimulatedJob reuser) {
    require(reusers.add(reuser.sequence()), "one pool per job, and one job per pool", owner);
    require(
        owner.spec().criteria().equals(reuser.spec().criteria())
            && owner.spec().poolable()
            && reuser.spec().poolable()
            && reuser.startedWarm(),
        "reuse on equal criteria",
        owner);
    long idle = (reuser.createdAt() - owner.endedAt().orElseThrow()) / 1_000;
    require(owner.retainedSeconds() == idle, "idle time is billed until the reuse", owner);
  }

  /** A limit may be lowered below what is in use; then use must not grow. */
  private void withinQuota(InstanceUsage usage, QuotaKind kind, String type) {
    int now = usage.used(kind, type);
    Integer last = used.put(kind + type, now);
    require(
        now <= usage.limit(kind, type) || (last != null && now <= last), "quota of " + type, null);
  }

  private static void require(boolean holds, String what, @Nullable SimulatedJob job) {
    if (!holds) {
      throw new AssertionError(
          "does not hold: " + what + (job == null ? "" : ", for " + job.name()));
    }
  }
}
