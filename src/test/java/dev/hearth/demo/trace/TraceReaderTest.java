package dev.hearth.demo.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceReaderTest {

  private static final String HEADER =
      "job_id,submit_time,user,vc,gpu_num,node_num,duration_s,status";
  private static final String GOOD = "7,2017-10-04 00:33:40,u109,6214e9,2,1,3995,Pass";

  @TempDir Path folder;

  @Test
  void a_row_is_read_by_the_names_in_the_header() throws IOException {
    var lines =
        read(
            "STATUS,extra,duration_s,gpu_num,vc,user,submit_time,job_id\n"
                + "Killed,x,60.0,16,\"a,b\",u1,2017-10-04T00:33:40,j-1\n");
    assertThat(lines)
        .containsExactly(
            new TraceLine.Job(
                new TraceRow(
                    2,
                    "j-1",
                    LocalDateTime.of(2017, 10, 4, 0, 33, 40),
                    "u1",
                    "a,b",
                    16,
                    Duration.ofMinutes(1),
                    TraceRow.Status.KILLED)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7,2017-10-04 00:33:40,u109,unknown,2,1,3995,Pass | UNKNOWN_TEAM",
        "7,2017-10-04 00:33:40,u109,,2,1,3995,Pass | MISSING_FIELD",
        "7,2017-10-04 00:33:40,u109,6214e9,2,1,3995 | MISSING_FIELD",
        "7,2017-10-04 00:33:40,u109,6214e9,0,1,3995,Pass | BAD_NUMBER",
        "7,2017-10-04 00:33:40,u109,6214e9,2.5,1,3995,Pass | BAD_NUMBER",
        "7,2017-10-04 00:33:40,u109,6214e9,2,1,-1,Pass | BAD_NUMBER",
        "7,2017-10-04 00:33:40,u109,6214e9,2,1,1e99,Pass | BAD_NUMBER",
        "7,2017-13-04 00:33:40,u109,6214e9,2,1,3995,Pass | BAD_TIME",
        "7,2017-10-04 00:33:40,u109,6214e9,2,1,3995,Done | UNKNOWN_STATUS",
        "7,2017-10-04 00:33:40,u1234567890123456789012345678901234567890123456789012345678901,6214e9,2,1,3995,Pass | TOO_LONG"
      })
  void a_row_that_cannot_be_understood_is_left_out_with_its_reason(String row, SkipReason reason)
      throws IOException {
    assertThat(read(HEADER + "\n" + GOOD + "\n" + row + "\n").get(1))
        .isEqualTo(new TraceLine.Skipped(3, reason));
  }

  @Test
  void gzip_is_unpacked_whatever_the_file_is_called() throws IOException {
    var file = folder.resolve("trace.csv");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((HEADER + "\n\n" + GOOD + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    assertThat(TraceContents.of(file).teams()).containsOnlyKeys("6214e9");
  }

  @Test
  void a_file_without_the_columns_is_refused_and_says_which() {
    assertThatThrownBy(() -> read("job_id,user,vc\n1,2,3\n"))
        .isInstanceOf(TraceFormatException.class)
        .hasMessageEndingWith("missing: submit_time, gpu_num, duration_s, status");
    assertThatThrownBy(() -> read(""))
        .isInstanceOf(TraceFormatException.class)
        .hasMessage("the file is empty");
  }

  @Test
  void a_file_of_which_nothing_can_be_replayed_is_refused() throws IOException {
    var file = write(HEADER + "\n7,2017-10-04 00:33:40,u109,unknown,2,1,3995,Pass\n");
    assertThatThrownBy(() -> TraceContents.of(file))
        .isInstanceOf(TraceFormatException.class)
        .hasMessageContaining("1 because the team is unknown (lines 2)");
  }

  private List<TraceLine> read(String text) throws IOException {
    var lines = new ArrayList<TraceLine>();
    try (var reader = TraceReader.open(write(text))) {
      for (var line = reader.next(); line != null; line = reader.next()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("trace-in.csv"), text);
  }
}
