package dev.hearth.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Random operations on a random clock against {@link NaiveWarmPools}: the same answers and the same
 * state after each, and the rules that must hold whatever happens. {@code -Dhearth.operations} and
 * {@code -Dhearth.seed} set size and seed.
 */
class RandomOperationsTest {

  private static final long OPERATIONS =
      Long.getLong(
          "hearth.operations",
          "soak".equals(System.getProperty("hearth.size")) ? 10_000_000 : 1_000_000);
  private static final long OPERATIONS_PER_RUN = 2_000;
  private static final long SEED = Long.getLong("hearth.seed", 20260101);
  private static final int TRAINING_LIMIT = 30;
  private static final int WARM_LIMIT = 8;
  private static final List<String> TYPES = List.of("ml.m5.xlarge", "ml.g5.xlarge");

  @Test
  void simulation_and_naive_model_agree_on_every_operation() {
    for (long done = 0, seed = SEED; done < OPERATIONS; done += OPERATIONS_PER_RUN, seed++) {
      try {
        new Run(seed).perform(Math.min(OPERATIONS_PER_RUN, OPERATIONS - done));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            "failed under -Dhearth.seed=" + seed + " -Dhearth.operations=" + OPERATIONS_PER_RUN, e);
      }
    }
  }

  /** One simulation beside one naive model, until neither has anything new to show. */
  private static final class Run {

    private final Random random;
    private final SimulationSettings settings;
    private WarmPoolSimulation simulation;
    private final NaiveWarmPools naive;
    private final Invariants invariants = new Invariants(TYPES);
    private final List<String> names = new ArrayList<>();
    private long time;
    private int counter;

    Run(long seed) {
      random = new Random(seed);
      settings =
          SimulationSettings.defaults()
              .withSeed(seed)
              .withTotalLife(Duration.ofMinutes(20 + random.nextInt(600)))
              .withChoice(pick(SimulationSettings.PoolChoice.values()))
              .withUpdateFrom(pick(SimulationSettings.UpdateFrom.values()))
              .withRetainAfterFailure(random.nextBoolean());
      simulation = fresh(0);
      naive = new NaiveWarmPools(settings, TRAINING_LIMIT, WARM_LIMIT);
    }

    void perform(long operations) {
      for (long i = 0; i < operations; i++) {
        int kind = random.nextInt(100);
        if (kind < 35) {
          create();
        } else if (kind < 65) {
          time +=
              random.nextInt(10) == 0 ? 0 : (long) (-Math.log(1 - random.nextDouble()) * 60_000);
          simulation.advanceTo(time);
          naive.advanceTo(time);
        } else if (kind < 72) {
          String name = anyName();
          assertThat(simulation.stop(name).getClass().getSimpleName()).isEqualTo(naive.stop(name));
        } else if (kind < 82) {
          String name = anyName();
          int seconds = random.nextInt(3) == 0 ? 0 : random.nextInt(3_600);
          String outcome = simulation.updateKeepAlive(name, seconds).getClass().getSimpleName();
          assertThat(outcome).isEqualTo(naive.update(name, seconds));
        } else if (kind < 97) {
          String name = anyName();
          String outcome = simulation.delete(name).getClass().getSimpleName();
          assertThat(outcome).isEqualTo(naive.delete(name));
          if (outcome.equals("Deleted")) {
            names.remove(name);
          }
        } else if (kind < 99) {
          String name = anyName();
          assertThat(simulation.patch(name)).isEqualTo(naive.patch(name));
        } else {
          changeLimit();
        }
        compare();
        invariants.check(simulation);
        if (random.nextInt(300) == 0) {
          keepAndRestore();
        }
      }
    }

    private WarmPoolSimulation fresh(long start) {
      return new WarmPoolSimulation(
          settings, InstanceLimits.of(TRAINING_LIMIT, WARM_LIMIT), StatusListener.NONE, start);
    }

    /** From here on a restored simulation must be as good as the one it was kept from. */
    private void keepAndRestore() {
      WarmPoolSimulation restored = fresh(simulation.now());
      simulation.jobs().forEach(job -> restored.restore(simulation.keep(job)));
      restored.restoreCreated(simulation.created());
      for (QuotaKind kind : QuotaKind.values()) {
        simulation
            .usage()
            .changedLimits(kind)
            .forEach((type, n) -> restored.setLimit(kind, type, n));
      }
      simulation = restored;
    }

    private void create() {
      String name = random.nextInt(20) == 0 ? anyName() : "job-" + counter++;
      MatchCriteria criteria = criteria();
      JobSpec spec =
          new JobSpec(
              name,
              criteria,
              random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(900),
              random.nextInt(15) != 0,
              "image-" + random.nextInt(3),
              1.34,
              pick(InputMode.values()),
              2,
              OptionalLong.of(random.nextInt(300_000)),
              random.nextInt(3) == 0 ? pick(PlannedEnd.values()) : PlannedEnd.COMPLETED,
              random.nextInt(10) == 0 ? 60 : 86_400);
      String outcome = simulation.create(spec).getClass().getSimpleName();
      assertThat(outcome).isEqualTo(naive.create(spec));
      if (outcome.equals("Created")) {
        names.add(name);
      }
    }

    /** Mostly from a few kinds, so that pools are reused; now and then one criterion is unusual. */
    private MatchCriteria criteria() {
      int unusual = random.nextInt(24);
      Set<String> subnets = Set.copyOf(List.of("subnet-a", "subnet-b"));
      return new MatchCriteria(
          "role-" + random.nextInt(2),
          pick(TYPES.toArray(String[]::new)),
          1 + random.nextInt(2),
          unusual == 0 ? 31 : 30,
          unusual == 1 ? "key" : null,
          unusual == 2 ? Set.of("subnet-a") : subnets,
          unusual == 3 ? Set.of("sg") : Set.of(),
          unusual == 4,
          unusual == 5,
          unusual == 6 ? Map.of("team", "a") : unusual == 7 ? Map.of("team", "b") : null);
    }

    private void changeLimit() {
      String type = pick(TYPES.toArray(String[]::new));
      int limit = random.nextInt(12);
      if (random.nextBoolean()) {
        simulation.setLimit(QuotaKind.WARM_POOL, type, limit);
        naive.warmLimits.put(type, limit);
      } else {
        simulation.setLimit(QuotaKind.TRAINING, type, 15 + limit);
        naive.trainingLimits.put(type, 15 + limit);
      }
    }

    private void compare() {
      require(simulation.jobs().size() == naive.jobs.size(), "as many jobs", null);
      for (NaiveJob expected : naive.jobs) {
        SimulatedJob job = simulation.find(expected.spec.name()).orElseThrow();
        WarmPoolStatus pool = job.warmPoolStatus();
        require(job.status().awsName().equals(expected.status), "status", job);
        require(
            expected.pool == null
                ? pool == null
                : pool != null && pool.awsName().equals(expected.pool),
            "pool",
            job);
        require(Objects.equals(job.reusedByJob(), expected.takenBy), "ReusedByJob", job);
        require(job.retainedSeconds() == expected.idleMillis / 1_000, "idle time", job);
        require(job.endedAt().orElse(-1) == expected.ended, "end", job);
        require(job.startedWarm() == (expected.predecessor != null), "start", job);
        if (pool == WarmPoolStatus.AVAILABLE) {
          require(job.expiresAt().orElse(-1) == expected.expires, "expiry", job);
          require(
              expected.expires <= expected.chainStart + settings.totalLife().toMillis(),
              "total life",
              job);
        }
      }
      for (String type : TYPES) {
        compareUsage(type);
      }
    }

    private void compareUsage(String type) {
      int all = 0;
      int idle = 0;
      for (NaiveJob job : naive.jobs) {
        if (job.holdsInstances() && job.spec.criteria().instanceType().equals(type)) {
          all += job.spec.criteria().instanceCount();
          idle += job.phase.equals("Idle") ? job.spec.criteria().instanceCount() : 0;
        }
      }
      require(
          simulation.usage().used(QuotaKind.TRAINING, type) == all,
          "training usage of " + type,
          null);
      require(
          simulation.usage().used(QuotaKind.WARM_POOL, type) == idle,
          "warm-pool usage of " + type,
          null);
      require(all <= TRAINING_LIMIT, "training limit of " + type, null);
    }

    private void require(boolean holds, String what, @Nullable SimulatedJob job) {
      if (!holds) {
        throw new AssertionError(
            what + " differs at " + time + (job == null ? "" : " for " + job.name()));
      }
    }

    private String anyName() {
      return names.isEmpty() || random.nextInt(30) == 0
          ? "unknown"
          : names.get(random.nextInt(names.size()));
    }

    private <T> T pick(T[] values) {
      return values[random.nextInt(values.length)];
    }
  }
}
