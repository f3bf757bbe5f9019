package dev.hearth.demo.trace;

import dev.hearth.demo.DemoAnswer;
import dev.hearth.demo.DemoCourse;
import dev.hearth.demo.DemoJobs;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Submits a trace's jobs as its people, each as long after the first as in the trace; business time
 * decides how fast that is. Jobs that were killed are stopped by their person when their duration
 * is over.
 *
 * <p>After a restart it reads the trace again from the beginning: a job's name follows from its
 * row, so what was submitted is found to be there already, and the first job's creation tells when
 * the replay began. Nothing else is kept.
 */
public final class TraceReplay implements DemoCourse {

  private static final Logger log = LoggerFactory.getLogger(TraceReplay.class);

  /** After so many jobs at once the thread looks whether it should stop. */
  private static final int AT_ONCE = 50;

  private static final int ATTEMPTS = 3;
  private static final int REPORT_EVERY = 1_000;

  private final DemoJobs jobs;
  private final TraceReader reader;
  private final TraceProgress progress;
  private final PriorityQueue<Stop> stops = new PriorityQueue<>(Comparator.comparing(Stop::due));
  private @Nullable TraceRow next;
  private @Nullable Instant began;
  private LocalDateTime first = LocalDateTime.MIN;
  private int attempts;

  private record Stop(Instant due, String user, String name) {}

  /** The contents must be those of the file; the tenant and its people must exist. */
  public TraceReplay(Path file, TraceContents contents, DemoJobs jobs) {
    this.jobs = jobs;
    this.reader = TraceReader.open(file);
    this.progress = new TraceProgress(contents);
  }

  public TraceProgress progress() {
    return progress;
  }

  @Override
  public Optional<Instant> advance(Instant now) {
    if (began == null && !begin(now)) {
      return Optional.empty();
    }
    for (int done = 0; done < AT_ONCE; done++) {
      var row = next;
      var stop = stops.peek();
      var due = row == null ? null : due(row);
      if (stop != null && (due == null || stop.due().isBefore(due))) {
        if (stop.due().isAfter(now)) {
          return Optional.of(stop.due());
        }
        jobs.stop(TraceTenant.CODE, stop.user(), stop.name());
        stops.remove();
      } else if (row == null || due == null) {
        reader.close();
        return Optional.empty();
      } else if (due.isAfter(now)) {
        return Optional.of(due);
      } else {
        submit(row, due, now);
        next = nextJob();
        reportSometimes();
      }
    }
    return Optional.of(now);
  }

  private boolean begin(Instant now) {
    var row = nextJob();
    if (row == null) {
      return false;
    }
    var earlier = jobs.find(TraceTenant.CODE, row.user(), TraceJobs.name(row));
    if (earlier.isEmpty() && jobs.count(TraceTenant.CODE, TraceTenant.ADMIN, "") > 0) {
      log.error(
          "This data directory holds the jobs of another trace. Nothing is replayed; give the"
              + " trace a data directory of its own with --data.");
      return false;
    }
    next = row;
    first = row.submitted();
    began = earlier.map(job -> job.createdAt()).orElse(now);
    log.info("Trace replay {}: {}", earlier.isEmpty() ? "begins" : "goes on", progress.inWords());
    return true;
  }

  private void submit(TraceRow row, Instant due, Instant now) {
    switch (answer(row)) {
      case DemoAnswer.Submitted submitted -> {
        progress.submitted(row, Duration.between(due, now));
        stopLater(row, due);
      }
      case DemoAnswer.AlreadyThere there -> {
        progress.foundThere();
        stopLater(row, due);
      }
      case DemoAnswer.Refused(var reason) -> {
        progress.refused(reason);
        log.debug("Line {} was refused: {}", row.line(), reason);
      }
    }
  }

  /** Tries a row again when the portal fails, but not for ever. */
  private DemoAnswer answer(TraceRow row) {
    try {
      var answer = jobs.submit(TraceJobs.of(row));
      attempts = 0;
      return answer;
    } catch (RuntimeException e) {
      if (++attempts < ATTEMPTS) {
        throw e;
      }
      attempts = 0;
      log.warn("Line {} of the trace failed {} times", row.line(), ATTEMPTS, e);
      return new DemoAnswer.Refused(e.getClass().getSimpleName());
    }
  }

  private void stopLater(TraceRow row, Instant due) {
    if (row.status() == TraceRow.Status.KILLED) {
      stops.add(new Stop(due.plus(TraceJobs.stopAfter(row)), row.user(), TraceJobs.name(row)));
    }
  }

  /** A row out of order is due at once. */
  private Instant due(TraceRow row) {
    var start = began == null ? Instant.MIN : began;
    return start.plus(Duration.between(first, row.submitted()));
  }

  private @Nullable TraceRow nextJob() {
    for (var line = reader.next(); line != null; line = reader.next()) {
      if (line instanceof TraceLine.Job(var row)) {
        return row;
      }
    }
    return null;
  }

  private void reportSometimes() {
    if (next == null || progress.done() % REPORT_EVERY == 0) {
      log.info("Trace replay: {}", progress.inWords());
    }
  }
}
