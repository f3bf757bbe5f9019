package dev.hearth.demo.trace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/** What has become of a trace's rows so far. */
public final class TraceProgress {

  /** In business time: a delay below this changes nothing a reader would see. */
  private static final Duration WORTH_SAYING = Duration.ofMinutes(10);

  private final TraceContents contents;
  private long submitted;
  private long alreadyThere;
  private long refused;
  private long shortened;
  private Duration longestDelay = Duration.ZERO;
  private final Map<String, Long> refusals = new TreeMap<>();

  TraceProgress(TraceContents contents) {
    this.contents = contents;
  }

  void submitted(TraceRow row, Duration delay) {
    submitted++;
    longestDelay = delay.compareTo(longestDelay) > 0 ? delay : longestDelay;
    shortened += TraceJobs.isShortened(row) ? 1 : 0;
  }

  void foundThere() {
    alreadyThere++;
  }

  void refused(String reason) {
    refused++;
    refusals.merge(reason, 1L, Long::sum);
  }

  public long submitted() {
    return submitted;
  }

  /** Submitted before a restart. */
  public long alreadyThere() {
    return alreadyThere;
  }

  public long refused() {
    return refused;
  }

  /** Rows that are dealt with, besides those left out. */
  public long done() {
    return submitted + alreadyThere + refused;
  }

  /** One paragraph for the log. */
  public String inWords() {
    var words = new ArrayList<String>();
    words.add(submitted + " jobs submitted");
    if (alreadyThere > 0) {
      words.add(alreadyThere + " had been submitted before");
    }
    if (refused > 0) {
      words.add(refused + " refused " + refusals);
    }
    if (shortened > 0) {
      words.add(shortened + " that ran for more than a day stop after one");
    }
    if (longestDelay.compareTo(WORTH_SAYING) > 0) {
      words.add("up to %,d minutes late".formatted(longestDelay.toMinutes()));
    }
    return "%,d of %,d: %s. Left out of %,d rows: %s."
        .formatted(
            done(),
            contents.jobs(),
            String.join(", ", words),
            contents.rows(),
            contents.skippedInWords());
  }
}
