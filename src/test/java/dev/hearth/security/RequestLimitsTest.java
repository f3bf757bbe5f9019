package dev.hearth.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));
  private final RequestLimits limits = new RequestLimits(3, Duration.ofSeconds(10), 5, clock);

  @Test
  void a_full_bucket_gives_as_many_as_it_holds() {
    for (int i = 0; i < 3; i++) {
      assertThat(limits.take("a")).isEmpty();
    }
    assertThat(limits.take("a")).isPresent();
    assertThat(limits.take("b")).isEmpty();
  }

  @Test
  void tokens_come_back_one_by_one() {
    drain("a");
    clock.advance(Duration.ofSeconds(4));
    assertThat(limits.take("a").orElseThrow().time()).isEqualTo(Duration.ofSeconds(6));
    clock.advance(Duration.ofSeconds(6));
    assertThat(limits.take("a")).isEmpty();
    assertThat(limits.take("a")).isPresent();
    clock.advance(Duration.ofHours(1));
    drain("a");
    assertThat(limits.take("a")).isPresent();
  }

  @Test
  void only_the_first_refusal_of_a_row_is_news() {
    drain("a");
    assertThat(limits.take("a").orElseThrow().isFirst()).isTrue();
    assertThat(limits.take("a").orElseThrow().isFirst()).isFalse();
    clock.advance(Duration.ofSeconds(10));
    assertThat(limits.take("a")).isEmpty();
    assertThat(limits.take("a").orElseThrow().isFirst()).isTrue();
  }

  @Test
  void memory_is_bounded_and_the_busy_are_not_forgotten() {
    drain("busy");
    for (int i = 0; i < 1_000; i++) {
      limits.take("other " + i);
      assertThat(limits.take("busy")).isPresent();
    }
    assertThat(limits.size()).isEqualTo(5);
  }

  @Test
  void a_clock_that_goes_back_gives_nothing_away() {
    drain("a");
    clock.advance(Duration.ofHours(-1));
    assertThat(limits.take("a")).isPresent();
    clock.advance(Duration.ofSeconds(10));
    assertThat(limits.take("a")).isEmpty();
  }

  @Test
  void an_ipv6_network_is_one_visitor() {
    assertThat(SignInLimits.network("2001:db8:1:2::1"))
        .isEqualTo(SignInLimits.network("2001:db8:1:2:ffff::9"))
        .isNotEqualTo(SignInLimits.network("2001:db8:1:3::1"));
    assertThat(SignInLimits.network("192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(SignInLimits.network("not:an:address")).isEqualTo("unreadable");
  }

  private void drain(String key) {
    for (int i = 0; i < 3; i++) {
      assertThat(limits.take(key)).isEmpty();
    }
  }
}
