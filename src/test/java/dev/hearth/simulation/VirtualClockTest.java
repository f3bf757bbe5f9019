package dev.hearth.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VirtualClockTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private Instant real = START;
  private final VirtualClock clock = VirtualClock.startingNow(() -> real, 10);

  @Test
  void runs_at_its_speed_from_real_time() {
    real = START.plusSeconds(6);
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
  }

  @Test
  void a_change_of_speed_makes_no_jump() {
    real = START.plusSeconds(6);
    clock.setSpeed(100);
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
    real = START.plusSeconds(7);
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(160));
  }

  @Test
  void stands_still_while_frozen_and_can_be_stepped() {
    clock.freeze();
    real = START.plusSeconds(100);
    assertThat(clock.instant()).isEqualTo(START);
    clock.step(Duration.ofMinutes(5));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(300));
    clock.unfreeze();
    real = START.plusSeconds(101);
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(310));
  }

  @Test
  void never_goes_back_with_real_time() {
    real = START.plusSeconds(6);
    clock.instant();
    real = START.minusSeconds(1_000);
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
    assertThatThrownBy(() -> clock.step(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void resumes_as_if_it_had_run_meanwhile() {
    VirtualClock.State kept = clock.state();
    real = START.plusSeconds(3_600);
    assertThat(VirtualClock.resuming(() -> real, kept).instant())
        .isEqualTo(START.plusSeconds(36_000));
  }

  @Test
  void advances_to_a_later_instant_only() {
    clock.advanceTo(START.plusSeconds(50));
    clock.advanceTo(START.plusSeconds(10));
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(50));
  }
}
