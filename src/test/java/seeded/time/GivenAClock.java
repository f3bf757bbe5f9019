package seeded.time;

import java.time.Clock;
import java.time.Instant;

/** Takes the clock it is given. */
final class GivenAClock {
  Instant now(Clock clock) {
    return Instant.now(clock);
  }
}
