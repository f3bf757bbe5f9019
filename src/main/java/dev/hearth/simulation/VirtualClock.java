package dev.hearth.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Business time = business anchor + (real time − real anchor) × speed. It can be frozen, stepped
 * and sped up while it runs, and never goes back: not when the speed changes, not when real time
 * jumps back, not over a restart. Safe for use by several threads.
 */
public final class VirtualClock implements InstantSource {

  /**
   * All there is to keep over a restart.
   *
   * @param speed business seconds per real second, above 0; kept while frozen
   */
  public record State(Instant realAnchor, Instant businessAnchor, double speed, boolean frozen) {

    public State {
      if (!(speed > 0 && speed <= MAX_SPEED)) {
        throw new IllegalArgumentException(
            "speed must be above 0 and at most " + MAX_SPEED + ", but is " + speed);
      }
    }
  }

  /** The highest speed: a day in under a second. */
  public static final double MAX_SPEED = 100_000;

  private final InstantSource realTime;
  private Consumer<State> onChange = state -> {};
  private State state;
  private Instant latest;

  private VirtualClock(InstantSource realTime, State state) {
    this.realTime = realTime;
    this.state = state;
    this.latest = state.businessAnchor();
  }

  /** A clock that starts at real time. */
  public static VirtualClock startingNow(InstantSource realTime, double speed) {
    Instant now = realTime.instant();
    return new VirtualClock(realTime, new State(now, now, speed, false));
  }

  /** A clock that goes on from a kept state, as if it had run meanwhile. */
  public static VirtualClock resuming(InstantSource realTime, State state) {
    return new VirtualClock(realTime, state);
  }

  /**
   * Registers the one listener told of every change of speed, freeze and step, before the change is
   * answered.
   */
  public synchronized void onChange(Consumer<State> listener) {
    onChange = listener;
  }

  @Override
  public synchronized Instant instant() {
    Instant now = state.businessAnchor();
    if (!state.frozen()) {
      double realNanos = Duration.between(state.realAnchor(), realTime.instant()).toNanos();
      now = now.plusNanos((long) (realNanos * state.speed()));
    }
    if (now.isAfter(latest)) {
      latest = now;
    }
    return latest;
  }

  /** The anchor, speed and freeze in force. */
  public synchronized State state() {
    return state;
  }

  /** Runs on from now at another speed; a frozen clock stays frozen. */
  public synchronized void setSpeed(double speed) {
    anchor(instant(), speed, state.frozen());
  }

  /** Stops business time. */
  public synchronized void freeze() {
    anchor(instant(), state.speed(), true);
  }

  /** Lets business time run again from where it stopped. */
  public synchronized void unfreeze() {
    anchor(instant(), state.speed(), false);
  }

  /** Jumps ahead; refuses a negative step. */
  public synchronized void step(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("a clock never goes back, but the step is " + by);
    }
    anchor(instant().plus(by), state.speed(), state.frozen());
  }

  /** Jumps ahead to an instant, or does nothing when it has passed. */
  public synchronized void advanceTo(Instant instant) {
    if (instant.isAfter(instant())) {
      anchor(instant, state.speed(), state.frozen());
    }
  }

  private void anchor(Instant business, double speed, boolean frozen) {
    State changed = new State(realTime.instant(), business, speed, frozen);
    onChange.accept(changed);
    state = changed;
    latest = business;
  }
}
