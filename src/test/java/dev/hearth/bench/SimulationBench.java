package dev.hearth.bench;

import dev.hearth.simulation.InputMode;
import dev.hearth.simulation.InstanceLimits;
import dev.hearth.simulation.JobSpec;
import dev.hearth.simulation.MatchCriteria;
import dev.hearth.simulation.PlannedEnd;
import dev.hearth.simulation.SimulationSettings;
import dev.hearth.simulation.WarmPoolSimulation;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * A year of 1,000 jobs a day through the pure simulation, beside a queue of as many events that do
 * nothing.
 */
final class SimulationBench {

  private static final int JOBS = 365_000;
  private static final long BETWEEN_MILLIS = 86_400;
  private static final int TEAMS = 20;

  private record Tick(long at, long order) implements Comparable<Tick> {

    @Override
    public int compareTo(Tick other) {
      int byTime = Long.compare(at, other.at);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  private SimulationBench() {}

  static void run() {
    long events = year();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    long again = year();
    double seconds = (threads.getCurrentThreadCpuTime() - begin) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-52s %10d events, %.2f s of processor time, %.1f million events/s%n",
        "a year of 1,000 jobs a day",
        again,
        seconds,
        again / seconds / 1e6);
    Pairs.compare(
        "one event of that year",
        (int) events,
        SimulationBench::year,
        "an event of a plain queue",
        () -> ticks(events));
  }

  /** How many changes of status and pool happened. */
  private static long year() {
    long[] changes = {0};
    WarmPoolSimulation simulation =
        new WarmPoolSimulation(
            SimulationSettings.defaults(),
            InstanceLimits.of(10_000, 10_000),
            job -> changes[0]++,
            0);
    for (int i = 0; i < JOBS; i++) {
      simulation.advanceTo(i * BETWEEN_MILLIS);
      simulation.create(job(i));
    }
    simulation.advanceTo(Long.MAX_VALUE / 2);
    // Each job's pool becomes Available and then is reused or ends: two more changes that nobody is
    // told of.
    return changes[0] + 2L * JOBS;
  }

  private static JobSpec job(int i) {
    MatchCriteria criteria =
        new MatchCriteria(
            "role-" + i % TEAMS,
            "ml.m5.xlarge",
            1,
            30,
            null,
            Set.of(),
            Set.of(),
            false,
            false,
            null);
    return new JobSpec(
        "job-" + i,
        criteria,
        1_800,
        true,
        "image",
        1.34,
        InputMode.FAST_FILE,
        2,
        OptionalLong.empty(),
        PlannedEnd.COMPLETED,
        86_400);
  }

  private static long ticks(long events) {
    PriorityQueue<Tick> queue = new PriorityQueue<>();
    long sum = 0;
    for (int i = 0; i < TEAMS; i++) {
      queue.add(new Tick(i, i));
    }
    for (long i = 0; i < events; i++) {
      Tick tick = queue.remove();
      sum += tick.at();
      queue.add(new Tick(tick.at() + 1_000, i));
    }
    return sum;
  }
}
