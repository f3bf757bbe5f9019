package dev.hearth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/** hearth-emulator.jar, as the build makes it before the tests run. */
class EmulatorJarTest {

  private static final Path JAR = Path.of("target", "hearth-emulator.jar").toAbsolutePath();
  private static final long MAX_BYTES = 4L << 20;

  @TempDir Path empty;

  @Test
  void it_starts_alone_and_answers_every_service() throws Exception {
    EmulatorProcess emulator = EmulatorProcess.startJar(JAR, empty);
    try {
      SignedCalls calls =
          new SignedCalls(
              emulator.endpoint(),
              AwsBasicCredentials.create(
                  Identity.DEFAULT.accessKeyId(), Identity.DEFAULT.secret()));
      assertThat(
              calls
                  .json("sagemaker", "SageMaker.CreateTrainingJob", Requests.job("first", "r", "t"))
                  .body())
          .contains("training-job/first");
      assertThat(
              calls
                  .json("sagemaker", "SageMaker.CreateTrainingJob", "{\"TrainingJobName\": \"-\"}")
                  .body())
          .contains("validation errors detected");
      assertThat(calls.emulator("StepClock", "{\"Seconds\": 900}").status()).isEqualTo(200);
      assertThat(
              calls
                  .json("sagemaker", "SageMaker.DescribeTrainingJob", Requests.named("first"))
                  .body())
          .contains("Completed", "\"Status\":\"Available\"");
      assertThat(calls.query("sts", Map.of("Action", "GetCallerIdentity")).body())
          .contains("123456789012");
      assertThat(
              calls
                  .json(
                      "servicequotas",
                      "ServiceQuotasV20190624.ListServiceQuotas",
                      "{\"ServiceCode\": \"sagemaker\"}")
                  .body())
          .contains("for training warm pool usage");
      assertThat(
              calls
                  .json(
                      "sqs",
                      "AmazonSQS.GetQueueUrl",
                      "{\"QueueName\": \"hearth-training-job-events\"}")
                  .body())
          .contains("hearth-training-job-events");
    } finally {
      emulator.kill();
    }
  }

  @Test
  void it_holds_the_emulator_and_jackson_and_nothing_else() throws IOException {
    assertThat(Files.size(JAR)).isLessThan(MAX_BYTES);
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> foreign =
          jar.stream()
              .map(JarEntry::getName)
              .filter(name -> name.endsWith(".class") || name.endsWith(".json"))
              .filter(name ->
                  !name.matches(
                      "(META-INF/versions/\\d+/)?(dev/hearth/(emulator|simulation|wire)|tools/jackson|com/fasterxml/jackson/annotation)/.*"))
              .toList();
      assertThat(foreign).isEmpty();
    }
  }
}
