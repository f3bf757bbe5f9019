package dev.hearth.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The life of a warm pool through the AWS CLI, which knows nothing of Hearth. */
class CliJourney {

  /** The whole script takes a minute of business time a step; so each takes seconds. */
  private static final String SPEED = "20";

  @Test
  @Timeout(240)
  void a_pool_is_created_reused_extended_and_released_by_the_aws_cli()
      throws IOException, InterruptedException {
    var port = Integer.toString(RunSettings.freePorts(1).getFirst());
    var options = List.of("emulator", "--port", port, "--state", "memory", "--speed", SPEED);
    try (var emulator = AppProcess.start(options, Map.of(), "list-training-jobs")) {
      assertThat(emulator.console()).contains("AKIAEMULATOR00000000");
      var script = Path.of(System.getProperty("hearth.e2e", "."), "scripts", "emulator-awscli.sh");
      var output = Files.createTempFile("hearth-cli", ".log");
      var builder =
          new ProcessBuilder("sh", script.toString())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().put("ENDPOINT", "http://localhost:" + port);
      builder.environment().put("AWS", System.getenv().getOrDefault("AWS", "aws"));
      var exit = builder.start().waitFor();
      var said = Files.readString(output, StandardCharsets.UTF_8);
      assertThat(exit).as(said).isZero();
      assertThat(said)
          .contains("WarmPoolStatus.Status = Available")
          .contains("WarmPoolStatus.Status = InUse")
          .contains("WarmPoolStatus.Status = Reused")
          .contains("the whole life of a warm pool");
    }
  }
}
