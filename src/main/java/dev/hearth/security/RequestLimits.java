package dev.hearth.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often each of many may do something: a bucket of tokens per key, which fills up again at an
 * even pace. Its memory is bounded; when there are more keys than it can hold, the one not seen for
 * longest starts afresh.
 */
final class RequestLimits {

  private final int burst;
  private final Duration pace;
  private final InstantSource clock;
  private final Map<String, Bucket> buckets;

  /**
   * @param burst tokens of a full bucket, at least 1
   * @param pace time until one token is back
   * @param mostKeys buckets held at once
   */
  RequestLimits(int burst, Duration pace, int mostKeys, InstantSource clock) {
    this.burst = burst;
    this.pace = pace;
    this.clock = clock;
    this.buckets =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > mostKeys;
          }
        };
  }

  /** Takes a token; when there is none, tells how long to wait, and whether this is news. */
  synchronized Optional<Wait> take(String key) {
    var now = clock.instant();
    var bucket = buckets.computeIfAbsent(key, k -> new Bucket(burst, now));
    bucket.fill(now);
    if (bucket.tokens > 0) {
      bucket.tokens--;
      bucket.refusing = false;
      return Optional.empty();
    }
    var isNews = !bucket.refusing;
    bucket.refusing = true;
    return Optional.of(new Wait(pace.minus(Duration.between(bucket.filled, now)), isNews));
  }

  synchronized int size() {
    return buckets.size();
  }

  /**
   * @param isFirst the first refusal since the last success, worth a line in the log
   */
  record Wait(Duration time, boolean isFirst) {}

  private final class Bucket {
    int tokens;
    Instant filled;
    boolean refusing;

    Bucket(int tokens, Instant filled) {
      this.tokens = tokens;
      this.filled = filled;
    }

    void fill(Instant now) {
      var since = Duration.between(filled, now);
      if (since.isNegative()) {
        filled = now;
        return;
      }
      var back = since.dividedBy(pace);
      tokens = (int) Math.min(burst, tokens + back);
      filled = filled.plus(pace.multipliedBy(back));
    }
  }
}
