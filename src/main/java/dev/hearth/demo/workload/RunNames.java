package dev.hearth.demo.workload;

import dev.hearth.demo.DemoJobs;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Names of runs, as people give them: {@code detr-r50-1123-07} is the seventh of 23 November. Names
 * are taken for ever, so after a restart the count goes on after the jobs that are there.
 */
final class RunNames {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMdd", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final DemoJobs jobs;
  private final Map<String, Integer> last = new HashMap<>();
  private String day = "";

  RunNames(DemoJobs jobs) {
    this.jobs = jobs;
  }

  /** The next name; each call gives another one. */
  String next(PlannedJob job, Instant now) {
    var today = DAY.format(now);
    if (!today.equals(day)) {
      last.clear();
      day = today;
    }
    var persona = job.persona();
    var prefix = job.runName() + "-" + today + "-";
    var number =
        last.compute(
            persona.tenant() + "/" + prefix,
            (key, known) ->
                1
                    + (known != null
                        ? known
                        : jobs.count(persona.tenant(), persona.username(), prefix)));
    return prefix + String.format(Locale.ROOT, "%02d", number);
  }
}
