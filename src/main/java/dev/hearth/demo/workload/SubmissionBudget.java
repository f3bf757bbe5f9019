package dev.hearth.demo.workload;

import java.time.Duration;
import java.time.Instant;

/**
 * Bounds the generated workload in real time, whatever the speed of business time: at most one
 * submission a second after the first few, and over a long run one in half a minute, because
 * somebody who watches does so in the first half hour, and a portal left running must not fill its
 * disk: at most 2,880 jobs a day, some 10 MB. Each start begins with a full budget.
 */
final class SubmissionBudget {

  private final Bucket burst;
  private final Bucket lasting;

  SubmissionBudget(Instant now) {
    burst = new Bucket(40, Duration.ofSeconds(1), now);
    lasting = new Bucket(600, Duration.ofSeconds(30), now);
  }

  /** Takes one submission, if there is one. */
  boolean take(Instant now) {
    return burst.has(now) && lasting.has(now) && burst.take() && lasting.take();
  }

  /** Fills by one in every interval, up to its size. */
  private static final class Bucket {
    private final int size;
    private final Duration interval;
    private Instant filledAt;
    private double content;

    Bucket(int size, Duration interval, Instant now) {
      this.size = size;
      this.interval = interval;
      this.filledAt = now;
      this.content = size;
    }

    boolean has(Instant now) {
      if (now.isAfter(filledAt)) {
        var intervals = Duration.between(filledAt, now).toMillis() / (double) interval.toMillis();
        content = Math.min(size, content + intervals);
        filledAt = now;
      }
      return content >= 1;
    }

    boolean take() {
      content--;
      return true;
    }
  }
}
