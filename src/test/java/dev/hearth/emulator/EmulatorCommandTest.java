package dev.hearth.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.simulation.SimulationSettings;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EmulatorCommandTest {

  @Test
  void reads_every_option() {
    EmulatorSettings settings =
        parse("--port", "18", "--state", "some/dir", "--speed", "2.5", "--iam", "strict");
    assertThat(settings.port()).isEqualTo(18);
    assertThat(settings.stateDir()).isEqualTo(Path.of("some", "dir"));
    assertThat(settings.speed()).isEqualTo(2.5);
    assertThat(settings.strictIam()).isTrue();
  }

  @Test
  void the_rules_that_aws_leaves_open_can_be_chosen() {
    EmulatorSettings settings =
        parse(
            "--seed",
            "5",
            "--total-life",
            "28",
            "--update-from",
            "job-end",
            "--choice",
            "first-to-expire",
            "--after-failure",
            "drop",
            "--max-keep-alive",
            "21600",
            "--training-limit",
            "9",
            "--warm-pool-limit",
            "0");
    assertThat(settings.simulation())
        .isEqualTo(
            SimulationSettings.defaults()
                .withSeed(5)
                .withTotalLife(Duration.ofDays(28))
                .withUpdateFrom(SimulationSettings.UpdateFrom.JOB_END)
                .withChoice(SimulationSettings.PoolChoice.FIRST_TO_EXPIRE)
                .withRetainAfterFailure(false));
    assertThat(settings.maxKeepAliveSeconds()).isEqualTo(21_600);
    assertThat(settings.trainingLimit()).isEqualTo(9);
    assertThat(settings.warmPoolLimit()).isZero();
  }

  @Test
  void the_help_names_every_option() {
    assertThat(CommandOptions.USAGE)
        .contains("--port", "--state", "--speed", "--iam", "--seed", "--total-life")
        .contains("--update-from now|job-end", "--after-failure keep|drop", "--max-keep-alive");
  }

  @Test
  void keeps_nothing_and_asks_for_no_roles_unless_told() {
    EmulatorSettings settings = parse();
    assertThat(settings.stateDir()).isNull();
    assertThat(settings.strictIam()).isFalse();
    assertThat(settings.port()).isEqualTo(8090);
  }

  @Test
  void names_what_it_does_not_understand() {
    assertThatThrownBy(() -> parse("--iam", "loose"))
        .hasMessageContaining("--iam must be open or strict");
    assertThatThrownBy(() -> parse("--choice", "best"))
        .hasMessageContaining("longest-available, latest-available, first-to-expire");
    assertThatThrownBy(() -> parse("--port", "x")).hasMessageContaining("--port must be a number");
    assertThatThrownBy(() -> parse("--port", "1", "--port", "2"))
        .hasMessageContaining("--port is given twice");
    assertThatThrownBy(() -> parse("--total-life", "-1"))
        .hasMessageContaining("--total-life must be between 0 and 365");
    assertThatThrownBy(() -> parse("--port")).hasMessageContaining("--port needs a value");
    assertThatThrownBy(() -> parse("--prot", "1")).hasMessageContaining("unknown option --prot");
  }

  private static EmulatorSettings parse(String... arguments) {
    return EmulatorCommand.parse(arguments);
  }
}
