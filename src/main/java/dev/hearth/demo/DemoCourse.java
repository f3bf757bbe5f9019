package dev.hearth.demo;

import java.time.Instant;
import java.util.Optional;

/** Something that happens in the demo as business time goes on. Called by one thread at a time. */
public interface DemoCourse {

  /**
   * Does what is due by now, or the first part of it.
   *
   * @param now business time; never before the previous call's
   * @return when there is more to do, now or later; empty when there will never be anything
   */
  Optional<Instant> advance(Instant now);
}
