package seeded.time;

import java.time.Clock;

/** Brings its own clock. */
final class MakesItsOwnClock {
  Clock clock = Clock.systemUTC();
}
