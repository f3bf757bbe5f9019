package dev.hearth.demo.workload;

import dev.hearth.demo.DemoAnswer;
import dev.hearth.demo.DemoCourse;
import dev.hearth.demo.DemoJobs;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays the demo people: the opening scene, then what the generator plans, submitted and stopped
 * through the portal. When business time ran ahead (the machine slept, somebody stepped the clock)
 * what was missed is not made up for. What exceeds the budget is not submitted.
 */
public final class GeneratedWorkload implements DemoCourse {

  private static final Logger log = LoggerFactory.getLogger(GeneratedWorkload.class);

  private static final Duration TOO_LATE = Duration.ofMinutes(10);

  /** A name may be taken by a person's own job of like name. */
  private static final int NAMES_TRIED = 20;

  private final DemoJobs jobs;
  private final InstantSource realTime;
  private final RunNames names;
  private final SubmissionBudget budget;
  private final Deque<PlannedJob> opening = new ArrayDeque<>(OpeningScene.jobs());
  private final PriorityQueue<Stop> stops = new PriorityQueue<>(Comparator.comparing(Stop::due));
  private @Nullable Instant began;
  private @Nullable WorkloadGenerator generator;
  private @Nullable PlannedJob planned;

  private record Stop(Instant due, Persona persona, String name) {}

  /**
   * @param realTime what bounds the number of submissions
   */
  public GeneratedWorkload(DemoJobs jobs, InstantSource realTime) {
    this.jobs = jobs;
    this.realTime = realTime;
    this.names = new RunNames(jobs);
    this.budget = new SubmissionBudget(realTime.instant());
  }

  @Override
  public Optional<Instant> advance(Instant now) {
    if (began == null) {
      began = now;
      generator = generator(now);
    }
    stopDue(now);
    var next = nextPlanned();
    var due = began.plus(next.at());
    if (due.isBefore(now.minus(TOO_LATE))) {
      began = began.plus(Duration.between(due, now));
      due = now;
    }
    if (due.isAfter(now)) {
      var stop = stops.peek();
      return Optional.of(stop != null && stop.due().isBefore(due) ? stop.due() : due);
    }
    planned = null;
    if (budget.take(realTime.instant())) {
      submit(next, now);
    }
    return Optional.of(now);
  }

  /** Another workload at every start; the log tells the seed. */
  private static WorkloadGenerator generator(Instant now) {
    var seed = now.getEpochSecond();
    log.info("Generated workload with seed {}", seed);
    return new WorkloadGenerator(seed, WorkloadSettings.defaults(), Personas.all());
  }

  private PlannedJob nextPlanned() {
    var known = planned;
    if (known == null) {
      var first = opening.poll();
      known = first != null || generator == null ? first : generator.next();
    }
    if (known == null) {
      throw new IllegalStateException("The workload has not begun");
    }
    planned = known;
    return known;
  }

  private void submit(PlannedJob job, Instant now) {
    for (int i = 0; i < NAMES_TRIED; i++) {
      var name = names.next(job, now);
      switch (jobs.submit(job.named(name))) {
        case DemoAnswer.Submitted submitted -> {
          if (job.stopAfter() != null) {
            stops.add(new Stop(now.plus(job.stopAfter()), job.persona(), name));
          }
          return;
        }
        case DemoAnswer.Refused(var reason) -> {
          log.info("The demo's job {} was refused: {}", name, reason);
          return;
        }
        case DemoAnswer.AlreadyThere there -> log.debug("{} is taken, the next one", name);
      }
    }
  }

  private void stopDue(Instant now) {
    for (var stop = stops.peek(); stop != null && !stop.due().isAfter(now); stop = stops.peek()) {
      stops.remove();
      jobs.stop(stop.persona().tenant(), stop.persona().username(), stop.name());
    }
  }
}
