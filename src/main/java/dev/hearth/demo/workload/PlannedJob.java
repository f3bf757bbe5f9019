package dev.hearth.demo.workload;

import dev.hearth.demo.DemoJob;
import dev.hearth.demo.DemoShape;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A job that somebody will submit; it gets its name when they do.
 *
 * @param at business time from the beginning of the workload
 * @param stopAfter from the submission until its person stops it, or null to let it end
 */
record PlannedJob(
    Duration at,
    Persona persona,
    String runName,
    DemoShape shape,
    Duration training,
    DemoJob.Outcome outcome,
    @Nullable Duration stopAfter) {

  DemoJob named(String name) {
    return new DemoJob(
        persona.tenant(), persona.username(), persona.team(), name, shape, training, outcome);
  }
}
