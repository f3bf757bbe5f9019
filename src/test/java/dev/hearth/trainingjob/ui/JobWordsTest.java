package dev.hearth.trainingjob.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobWordsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "20499, 20 s",
    "20500, 21 s",
    "143000, 143 s",
    "179499, 179 s",
    "180000, 3 min",
    "200000, 3 min 20 s",
    "3600000, 1 h",
    "3900000, 1 h 5 min"
  })
  void durations_are_seconds_up_to_three_minutes(long millis, String words) {
    assertThat(JobWords.duration(Duration.ofMillis(millis))).isEqualTo(words);
  }
}
