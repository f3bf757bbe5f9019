package dev.hearth.demo.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SyntheticTraceTest {

  static final Path FILE = Path.of("src/main/resources/demo/trace-300.csv");

  /** To refresh the file after a change of the generator: {@code -Dgolden.update=true}. */
  @Test
  void the_committed_trace_is_what_its_generator_writes() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, SyntheticTrace.text());
    }
    assertThat(Files.readString(FILE)).isEqualTo(SyntheticTrace.text());
  }

  @Test
  void it_has_four_teams_and_rows_of_every_reason_to_be_left_out() {
    var trace = TraceContents.of(FILE);
    assertThat(trace.rows()).isEqualTo(SyntheticTrace.ROWS);
    assertThat(trace.teams()).containsOnlyKeys("atlas", "birch", "cedar", "delta");
    assertThat(trace.skipped())
        .containsOnlyKeys(
            SkipReason.UNKNOWN_TEAM,
            SkipReason.BAD_NUMBER,
            SkipReason.BAD_TIME,
            SkipReason.MISSING_FIELD,
            SkipReason.UNKNOWN_STATUS);
  }
}
