package dev.hearth.trainingjob.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobNamesTest {

  @ParameterizedTest
  @CsvSource({
    "detr-r50-1123-07, detr-r50-1123-08",
    "detr-09, detr-10",
    "detr-99, detr-100",
    "eval, eval-2",
    "run7, run8"
  })
  void the_next_name_counts_up_and_keeps_its_width(String name, String next) {
    assertThat(JobNames.after(name)).isEqualTo(next);
  }

  @Test
  void a_number_longer_than_a_number_can_be_counts_up_in_its_last_nine_digits() {
    assertThat(JobNames.after("x-123456789012")).isEqualTo("x-123456789013");
  }

  @Test
  void a_name_from_an_image_has_only_letters_digits_and_hyphens() {
    Instant now = Instant.parse("2026-11-23T14:26:05Z");
    assertThat(
            JobNames.of(
                "123456789012.dkr.ecr.us-east-1.amazonaws.com/team_a/detr.train:3.2@sha256:ab",
                now,
                ZoneOffset.UTC))
        .isEqualTo("detr-train-1123-142605");
    assertThat(JobNames.of("", now, ZoneOffset.UTC)).isEqualTo("job-1123-142605");
  }
}
