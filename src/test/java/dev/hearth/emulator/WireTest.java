package dev.hearth.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;

/**
 * The wire itself: what is understood, what is passed over, what is refused, and how it is told.
 */
class WireTest {

  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private Emulator emulator;
  private SignedCalls calls;

  @BeforeEach
  void start() throws IOException {
    emulator = Emulator.start(EmulatorSettings.inMemory());
    emulator.clock().freeze();
    calls = new SignedCalls(emulator);
  }

  @AfterEach
  void stop() throws IOException {
    emulator.close();
  }

  @Test
  void unknown_members_are_passed_over() {
    String request =
        Requests.job("first", "r", "t").replaceFirst("\\{", "{\"Surprise\": {\"New\": [1]}, ");
    assertThat(call("CreateTrainingJob", request).status()).isEqualTo(200);
    assertThat(call("DescribeTrainingJob", Requests.named("first")).body())
        .doesNotContain("Surprise");
  }

  @Test
  void what_cannot_be_read_is_a_serialization_exception() {
    assertThat(call("CreateTrainingJob", "{\"TrainingJobName\": ").body())
        .contains("SerializationException");
    assertThat(call("CreateTrainingJob", "[]").body()).contains("SerializationException");
    assertThat(call("ListTrainingJobs", "{\"MaxResults\": \"many\"}").body())
        .contains("SerializationException", "cannot be converted to Integer");
  }

  @Test
  void an_operation_that_is_not_there_is_named() {
    SignedCalls.Answer answer = call("CreateModel", "{}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("UnknownOperationException", "CreateModel");
  }

  @Test
  void times_are_seconds_with_a_fraction() {
    call("CreateTrainingJob", Requests.job("first", "r", "t"));
    assertThat(call("DescribeTrainingJob", Requests.named("first")).body())
        .containsPattern("\"CreationTime\":\\d{10}\\.\\d{3},");
  }

  @Test
  void every_answer_has_a_request_id() {
    try (SdkClient client = new SdkClient(emulator)) {
      assertThat(client.sagemaker.listTrainingJobs().responseMetadata().requestId()).matches(UUID);
      assertThat(
              catchThrowableOfType(SageMakerException.class, () -> client.describe("nobody"))
                  .requestId())
          .matches(UUID);
    }
  }

  @Test
  void spot_and_heterogeneous_jobs_cannot_be_kept_warm() {
    String spot =
        Requests.job("spot", "r", "t")
            .replaceFirst("\\{", "{\"EnableManagedSpotTraining\": true, ");
    assertThat(call("CreateTrainingJob", spot).body())
        .contains("KeepAlivePeriodInSeconds is not supported when EnableManagedSpotTraining");
    String groups =
        """
        {"TrainingJobName": "groups", "RoleArn": "arn:aws:iam::123456789012:role/r",
         "AlgorithmSpecification": {"TrainingImage": "i", "TrainingInputMode": "File"},
         "OutputDataConfig": {"S3OutputPath": "s3://o"}, "StoppingCondition": {"MaxRuntimeInSeconds": 60},
         "ResourceConfig": {"VolumeSizeInGB": 1, "KeepAlivePeriodInSeconds": 60, "InstanceGroups": [
           {"InstanceGroupName": "a", "InstanceType": "ml.m5.xlarge", "InstanceCount": 1}]}}\
        """;
    assertThat(call("CreateTrainingJob", groups).body())
        .contains("not supported for heterogeneous clusters");
  }

  @Test
  void only_this_machine_by_its_local_names_is_answered() throws IOException {
    assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
    assertThat(raw("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403");
  }

  @Test
  void a_body_over_one_mebibyte_is_refused() {
    String padding = " ".repeat(1 << 20);
    assertThat(call("ListTrainingJobs", "{" + padding + "}").status()).isEqualTo(413);
  }

  private SignedCalls.Answer call(String operation, String body) {
    return calls.json("sagemaker", "SageMaker." + operation, body);
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), emulator.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
