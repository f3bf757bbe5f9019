package seeded.simulation.simulation;

import java.time.Instant;

/** Depends on nothing. */
final class Pure {
  Instant at = Instant.EPOCH;
}
