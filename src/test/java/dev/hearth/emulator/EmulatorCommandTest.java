package dev.hearth.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
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
    assertThatThrownBy(() -> parse("--port")).hasMessageContaining("--port needs a value");
    assertThatThrownBy(() -> parse("--prot", "1")).hasMessageContaining("unknown option --prot");
  }

  private static EmulatorSettings parse(String... arguments) {
    return EmulatorCommand.parse(arguments);
  }
}
