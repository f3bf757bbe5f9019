package seeded.time;

import java.time.Clock;

/** The one that may. */
final class TheClock {
  Clock clock = Clock.systemUTC();
}
