package dev.hearth.testing;

import dev.hearth.base.BusinessClock;
import java.time.Duration;
import java.time.Instant;

/** Business time that stands still until it is set or moved on. */
public final class SettableClock implements BusinessClock {

  private volatile Instant now;

  public SettableClock(Instant now) {
    this.now = now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public double speed() {
    return 1;
  }

  public void set(Instant instant) {
    now = instant;
  }

  public void advance(Duration by) {
    now = now.plus(by);
  }
}
