package dev.hearth.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sagemaker.model.TrainingJobStatus;
import software.amazon.awssdk.services.sagemaker.waiters.SageMakerWaiter;

/**
 * The whole life of a warm pool through real clients, with business time running. A client that
 * this machine does not have is left out, and the report says which; under {@code ./hearth test} it
 * fails instead.
 */
class RealClientsTest {

  private static final Path SCRIPTS = Path.of("e2e", "scripts").toAbsolutePath();
  private static final Path SDK_JS = Path.of("target", "sdk-js").toAbsolutePath();

  private Emulator emulator;

  @BeforeEach
  void start() throws IOException {
    emulator = Emulator.start(EmulatorSettings.inMemory().withSpeed(60));
  }

  @AfterEach
  void stop() throws IOException {
    emulator.close();
  }

  @Test
  void aws_cli() throws Exception {
    String aws = Files.isExecutable(Path.of("/usr/bin/aws")) ? "/usr/bin/aws" : "aws";
    needed(works(aws, "--version"), "the AWS CLI is not installed");
    run(Map.of("AWS", aws), "sh", SCRIPTS.resolve("emulator-awscli.sh").toString());
  }

  @Test
  void boto3() throws Exception {
    String python =
        works("/usr/bin/python3", "-c", "import boto3") ? "/usr/bin/python3" : "python3";
    needed(works(python, "-c", "import boto3"), "boto3 is not installed");
    run(Map.of(), python, SCRIPTS.resolve("emulator-boto3.py").toString());
  }

  @Test
  void sdk_for_javascript() throws Exception {
    needed(works("node", "--version") && works("npm", "--version"), "Node.js is not installed");
    if (!Files.exists(SDK_JS.resolve("node_modules/@aws-sdk/client-sagemaker/package.json"))) {
      needed(
          works(
              "npm",
              "install",
              "--no-audit",
              "--no-fund",
              "--prefix",
              SDK_JS.toString(),
              "@aws-sdk/client-sagemaker@3.1142.0"),
          "the AWS SDK for JavaScript cannot be had");
    }
    run(
        Map.of("SDK_DIR", SDK_JS.toString()),
        "node",
        SCRIPTS.resolve("emulator-sdk-js.mjs").toString());
  }

  @Test
  void sdk_for_java() throws IOException {
    try (SdkClient client = new SdkClient(emulator);
        SageMakerWaiter waiter =
            SageMakerWaiter.builder()
                .client(client.sagemaker)
                .overrideConfiguration(c ->
                    c.waitTimeout(Duration.ofMinutes(1))
                        .maxAttempts(120)
                        .backoffStrategyV2(attempt -> Duration.ofMillis(500)))
                .build()) {
      client.create("first", r -> r.environment(Map.of("EMULATOR_TRAINING_SECONDS", "5")));
      assertThat(
              waiter
                  .waitUntilTrainingJobCompletedOrStopped(r -> r.trainingJobName("first"))
                  .matched()
                  .response()
                  .orElseThrow()
                  .trainingJobStatus())
          .isEqualTo(TrainingJobStatus.COMPLETED);
      assertThat(
              client
                  .sagemaker
                  .listTrainingJobsPaginator(r -> r.maxResults(1))
                  .trainingJobSummaries())
          .hasSize(1);
    }
  }

  /** {@code ./hearth test} installs every client and lets none be left out. */
  private static void needed(boolean present, String otherwise) {
    if ("required".equals(System.getenv("HEARTH_CLIENTS"))) {
      assertThat(present).as(otherwise).isTrue();
    }
    assumeTrue(present, otherwise);
  }

  private void run(Map<String, String> environment, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().put("ENDPOINT", emulator.endpoint().toString());
    Path output = Files.createTempFile("client", ".txt");
    Process process = builder.redirectOutput(output.toFile()).start();
    boolean ended = process.waitFor(3, TimeUnit.MINUTES);
    process.destroyForcibly();
    String said = Files.readString(output, StandardCharsets.UTF_8);
    Files.delete(output);
    assertThat(ended).as("ended in time, having said: " + said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(said).contains("the whole life of a warm pool, by");
  }

  private static boolean works(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(List.of(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
