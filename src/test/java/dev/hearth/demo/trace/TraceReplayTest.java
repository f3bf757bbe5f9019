package dev.hearth.demo.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.demo.DemoInstallation;
import dev.hearth.demo.DemoJobs;
import dev.hearth.testing.PortalTest;
import dev.hearth.testing.SettableClock;
import dev.hearth.trainingjob.TrainingJobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceReplayTest extends PortalTest {

  private static final Duration STEP = Duration.ofMinutes(10);

  private final TraceContents contents = TraceContents.of(SyntheticTraceTest.FILE);

  @Test
  void every_row_is_submitted_once_or_reported_also_over_a_restart() {
    start();
    var began = now();
    var first = replay();
    runUntil(first, began.plus(Duration.ofHours(6)));
    assertThat(first.progress().submitted()).isBetween(50L, contents.jobs() - 50);

    start();
    var second = replay();
    runUntil(second, began.plus(Duration.ofHours(24)));
    assertThat(second.progress().alreadyThere()).isEqualTo(first.progress().submitted());
    assertThat(second.progress().done()).isEqualTo(contents.jobs());
    assertThat(second.progress().refused()).isZero();
    assertThat(contents.rows()).isEqualTo(SyntheticTrace.ROWS);
    assertThat(jobs().count("trace", TraceTenant.ADMIN, "")).isEqualTo((int) contents.jobs());
    assertThat(second.progress().inWords())
        .startsWith("%,d of %,d:".formatted(contents.jobs(), contents.jobs()))
        .contains(contents.skippedInWords());
    assertThat(second.advance(now())).isEmpty();

    var rows = rows();
    for (var row : rows) {
      assertThatItRanAsRecorded(row, rows.getFirst(), began);
    }
  }

  private void assertThatItRanAsRecorded(TraceRow row, TraceRow first, Instant began) {
    var job = jobs().find("trace", row.user(), TraceJobs.name(row)).orElseThrow();
    assertThat(job.teamName()).isEqualTo(row.team());
    assertThat(job.personName()).isEqualTo(row.user());
    assertThat(job.shape().criteria().instanceType())
        .isEqualTo(GpuInstances.forGpus(row.gpus()).type());
    var due = began.plus(Duration.between(first.submitted(), row.submitted()));
    assertThat(job.createdAt()).isBetween(due.minus(STEP), due.plus(STEP));
    assertThat(job.status()).isEqualTo(end(row));
  }

  private static TrainingJobStatus end(TraceRow row) {
    return switch (row.status()) {
      case PASS -> TrainingJobStatus.COMPLETED;
      case FAILED -> TrainingJobStatus.FAILED;
      case KILLED -> TrainingJobStatus.STOPPED;
    };
  }

  private void runUntil(TraceReplay replay, Instant end) {
    while (now().isBefore(end)) {
      for (var next = replay.advance(now()); next.isPresent() && !next.get().isAfter(now()); ) {
        next = replay.advance(now());
      }
      cloud.advance(STEP);
    }
    cloud.sync();
  }

  private void start() {
    get(DemoInstallation.class)
        .install(TraceTenant.of(contents), cloud.connection(), "http://localhost/trace", "hearth");
  }

  private TraceReplay replay() {
    return new TraceReplay(SyntheticTraceTest.FILE, contents, jobs());
  }

  private DemoJobs jobs() {
    return get(DemoJobs.class);
  }

  private Instant now() {
    return get(SettableClock.class).instant();
  }

  private static List<TraceRow> rows() {
    var rows = new ArrayList<TraceRow>();
    try (var reader = TraceReader.open(SyntheticTraceTest.FILE)) {
      for (var line = reader.next(); line != null; line = reader.next()) {
        if (line instanceof TraceLine.Job(var row)) {
          rows.add(row);
        }
      }
    }
    return rows;
  }
}
