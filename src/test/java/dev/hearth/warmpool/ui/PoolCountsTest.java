package dev.hearth.warmpool.ui;

import static dev.hearth.warmpool.ui.PoolSamples.CRITERIA;
import static dev.hearth.warmpool.ui.PoolSamples.NOW;
import static dev.hearth.warmpool.ui.PoolSamples.available;
import static dev.hearth.warmpool.ui.PoolSamples.cooled;
import static dev.hearth.warmpool.ui.PoolSamples.inUse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.warmpool.WarmPoolRow;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoolCountsTest {

  private final WarmPoolRow plenty = available("wp-1", CRITERIA, Duration.ofMinutes(20));
  private final WarmPoolRow little = available("wp-2", CRITERIA, Duration.ofMinutes(4));
  private final WarmPoolRow busy = inUse("wp-3", CRITERIA);
  private final WarmPoolRow gone =
      cooled(available("wp-4", CRITERIA, Duration.ZERO), NOW.minusSeconds(5));

  @Test
  void a_cooling_pool_is_counted_apart_but_can_be_used() {
    PoolCounts counts = PoolCounts.of(List.of(plenty, little, busy, gone), NOW);
    assertThat(counts.available()).isEqualTo(1);
    assertThat(counts.cooling()).isEqualTo(1);
    assertThat(counts.inUse()).isEqualTo(1);
    assertThat(counts.warm()).isEqualTo(3);
    assertThat(counts.usable()).isEqualTo(2);
  }

  @Test
  void the_next_to_cool_is_the_available_one_with_the_least_left() {
    assertThat(PoolCounts.of(List.of(plenty, little, busy), NOW).nextCools())
        .hasValue(NOW.plus(Duration.ofMinutes(4)));
    assertThat(PoolCounts.of(List.of(busy, gone), NOW).nextCools()).isEmpty();
  }

  @Test
  void the_screen_wakes_when_the_next_pool_starts_to_cool() {
    assertThat(CoolingAlarm.next(List.of(plenty, little, busy, gone), NOW))
        .hasValue(Duration.ofMinutes(15));
    assertThat(CoolingAlarm.next(List.of(little, busy), NOW)).isEmpty();
  }

  @Test
  void at_ten_times_the_speed_it_wakes_in_a_tenth_of_the_time_and_never_early() {
    Duration wait = CoolingAlarm.real(Duration.ofMinutes(15), 10);
    assertThat(wait).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(91));
    assertThat(CoolingAlarm.real(Duration.ofMinutes(15), 0)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void a_pool_is_never_idle_for_longer_than_it_is_kept() {
    var pool = PoolSamples.available("p", PoolSamples.CRITERIA, java.time.Duration.ofMinutes(10));
    assertThat(pool.idleAt(PoolSamples.NOW)).hasMinutes(20);
    assertThat(pool.idleAt(PoolSamples.NOW.plusSeconds(3600))).hasMinutes(30);
  }
}
