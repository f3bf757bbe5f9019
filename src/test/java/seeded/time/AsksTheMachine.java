package seeded.time;

import java.time.Instant;

/** Takes the time where it likes. */
final class AsksTheMachine {
  Instant now() {
    return Instant.now();
  }

  long millis() {
    return System.currentTimeMillis();
  }
}
