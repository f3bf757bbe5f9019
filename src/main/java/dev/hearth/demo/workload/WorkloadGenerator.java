package dev.hearth.demo.workload;

import dev.hearth.demo.DemoJob;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * An endless stream of jobs, in order of time: each person comes, runs a burst of one of their
 * recurring jobs, and goes away for a while. The same seed gives the same jobs. Pure.
 */
final class WorkloadGenerator {

  /** What a person allows for the start and the end of a job before looking at it. */
  private static final Duration START = Duration.ofSeconds(60);

  private final WorkloadSettings settings;
  private final SplittableRandom random;
  private final PriorityQueue<Burst> bursts =
      new PriorityQueue<>(Comparator.comparing(Burst::next).thenComparing(Burst::order));

  /** Somebody's jobs in a row: the time of the next one, and how many are left. */
  private record Burst(
      Duration next,
      int order,
      Persona persona,
      RecurringJob job,
      boolean sweep,
      boolean keepsPool,
      int left) {

    Burst after(Duration at) {
      return new Burst(at, order, persona, job, sweep, keepsPool, left - 1);
    }
  }

  WorkloadGenerator(long seed, WorkloadSettings settings, List<Persona> personas) {
    this.settings = settings;
    this.random = new SplittableRandom(seed);
    for (int i = 0; i < personas.size(); i++) {
      var first = Duration.ofSeconds(random.nextLong(200, 1_200));
      bursts.add(burst(first, i, personas.get(i)));
    }
  }

  /** The next job. */
  PlannedJob next() {
    var burst = bursts.remove();
    var job = plan(burst);
    bursts.add(
        burst.left() > 1
            ? burst.after(burst.next().plus(pause(burst, job)))
            : burst(
                burst.next().plus(job.training()).plus(exponential(settings.away())),
                burst.order(),
                burst.persona()));
    return job;
  }

  private Burst burst(Duration at, int order, Persona persona) {
    var jobs = persona.jobs();
    var job = jobs.get(random.nextDouble() < 0.6 ? 0 : random.nextInt(jobs.size()));
    return new Burst(
        at,
        order,
        persona,
        job,
        random.nextDouble() < settings.sweepShare() && !job.isCostly(),
        random.nextDouble() >= settings.noKeepAliveShare(),
        Math.min(settings.longestBurst(), 1 + geometric(settings.meanBurst() - 1)));
  }

  private PlannedJob plan(Burst burst) {
    var training = training();
    var fate = random.nextDouble();
    var fails = fate < settings.failedShare();
    var stopped = !fails && fate < settings.failedShare() + settings.stoppedShare();
    var shape = burst.job().shape();
    return new PlannedJob(
        burst.next(),
        burst.persona(),
        burst.job().name(),
        burst.keepsPool() ? shape : shape.withKeepAlive(Duration.ZERO),
        fails ? times(training, random.nextDouble(0.05, 0.35)) : training,
        fails ? DemoJob.Outcome.FAILED : DemoJob.Outcome.COMPLETED,
        stopped ? times(training, random.nextDouble(0.3, 0.7)).plus(START) : null);
  }

  private Duration pause(Burst burst, PlannedJob job) {
    if (burst.sweep()) {
      return exponential(settings.sweepGap());
    }
    var stopped = job.stopAfter();
    var end = stopped == null ? START.plus(job.training()) : stopped;
    return end.plus(exponential(settings.thinking()));
  }

  private Duration training() {
    var factor = Math.exp(settings.trainingSigma() * random.nextGaussian());
    var drawn = times(settings.medianTraining(), factor);
    if (drawn.compareTo(settings.shortestTraining()) < 0) {
      return settings.shortestTraining();
    }
    return drawn.compareTo(settings.longestTraining()) > 0 ? settings.longestTraining() : drawn;
  }

  private Duration exponential(Duration mean) {
    return times(mean, -Math.log(1 - random.nextDouble()));
  }

  private int geometric(double mean) {
    return (int) (Math.log(1 - random.nextDouble()) / Math.log(mean / (mean + 1)));
  }

  private static Duration times(Duration duration, double factor) {
    return Duration.ofSeconds(Math.round(duration.toSeconds() * factor));
  }
}
