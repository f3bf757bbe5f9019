package dev.hearth.base;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock of jobs, pools, keep-alive, countdowns and sync. Against AWS it is real time; with the
 * embedded emulator it runs faster by {@link #speed()}, and both share it. Sessions, signatures and
 * audit use real time instead.
 */
public interface BusinessClock extends InstantSource {

  /** Business seconds per real second; 1 against AWS, never below 0. */
  double speed();

  /** Real time: business time against AWS. */
  static BusinessClock real() {
    var system = Clock.systemUTC();
    return new BusinessClock() {
      @Override
      public Instant instant() {
        return system.instant();
      }

      @Override
      public double speed() {
        return 1;
      }
    };
  }
}
