package dev.hearth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunOptionsTest {

  @Test
  void without_options_everything_is_as_the_readme_says() {
    var options = RunOptions.parse();
    assertThat(options.port()).isEqualTo(8080);
    assertThat(options.emulatorPort()).isEqualTo(8090);
    assertThat(options.idpPort()).isEqualTo(8091);
    assertThat(options.publicUrl()).hasToString("http://localhost:8080");
    assertThat(options.data()).isAbsolute().hasFileName("data");
    assertThat(options.demo()).isTrue();
    assertThat(options.speed()).isEqualTo(10);
    assertThat(options.trace()).isNull();
    assertThat(options.verbose()).isFalse();
  }

  @Test
  void the_provider_stays_beside_the_emulator_unless_told() {
    assertThat(RunOptions.parse("--emulator-port", "9000").idpPort()).isEqualTo(9001);
    assertThat(RunOptions.parse("--idp-port", "7", "--emulator-port", "9000").idpPort())
        .isEqualTo(7);
  }

  @Test
  void the_public_url_follows_the_port() {
    assertThat(RunOptions.parse("--port", "9").publicUrl()).hasToString("http://localhost:9");
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080",
    "http://127.0.0.1:8080/",
    "'http://[::1]:8080'",
    "https://localhost"
  })
  void loopback_addresses_are_taken(String url) {
    assertThat(RunOptions.parse("--public-url", url).publicUrl()).hasToString(url);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "surprise                            | Unexpected 'surprise'",
        "--colour red                        | There is no option --colour",
        "--port                              | --port needs a value",
        "--port 0                            | --port needs a number from 1 to 65535, not 0",
        "--port 65536                        | --port needs a number from 1 to 65535",
        "--emulator-port http                | --emulator-port needs a number",
        "--idp-port -1                       | --idp-port needs a number",
        "--demo maybe                        | --demo is on or off, not maybe",
        "--speed 0                           | --speed needs a number above 0",
        "--speed -3                          | --speed needs a number above 0",
        "--speed 10001                       | at most 10000",
        "--speed NaN                         | --speed needs a number",
        "--speed fast                        | --speed needs a number",
        "--trace no/such/file.csv            | --trace: cannot read",
        "--public-url http://hearth.example  | the demo people sign in without passwords",
        "--public-url http://10.0.0.1:8080   | must be on this machine",
        "--public-url http://localhost.evil  | must be on this machine",
        "--public-url localhost:8080         | needs the form http://localhost:8080",
        "--public-url ftp://localhost        | needs the form http://localhost:8080",
        "--public-url http://a^b             | is not a URL"
      })
  void what_cannot_be_is_refused_in_words(String line, String words) {
    assertThatThrownBy(() -> RunOptions.parse(line.split(" ")))
        .isInstanceOf(RunOptions.BadOption.class)
        .hasMessageContaining(words);
  }

  @Test
  void a_trace_must_be_readable(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("jobs.csv"), "job_id\n");
    assertThat(RunOptions.parse("--trace", file.toString()).trace()).isEqualTo(file);
  }

  @Test
  void every_option_is_in_the_usage() {
    for (var option :
        new String[] {
          "--port",
          "--emulator-port",
          "--idp-port",
          "--public-url",
          "--data",
          "--demo",
          "--speed",
          "--trace",
          "--verbose"
        }) {
      assertThat(RunOptions.USAGE).contains(option);
    }
  }
}
