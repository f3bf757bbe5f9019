package dev.hearth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/** Faults and plants come when the administrator asks for them, and only then. */
class FaultsTest {

  private static final Identity GUEST =
      new Identity("AKIAGUEST", "guest-secret", "123456789012", "guest");

  private Emulator emulator;
  private SignedCalls calls;

  @BeforeEach
  void start() throws IOException {
    emulator =
        Emulator.start(
            EmulatorSettings.inMemory().withIdentities(List.of(Identity.DEFAULT, GUEST)));
    emulator.clock().freeze();
    calls = new SignedCalls(emulator);
  }

  @AfterEach
  void stop() throws IOException {
    emulator.close();
  }

  @Test
  void a_throttled_call_has_no_effect_and_the_fault_ends_after_its_times() {
    faults("{\"Kind\": \"THROTTLE\", \"Operation\": \"CreateTrainingJob\", \"Times\": 1}");
    assertThat(create("first").body()).contains("ThrottlingException", "Rate exceeded");
    assertThat(describe("first")).contains("Requested resource not found.");
    assertThat(create("first").status()).isEqualTo(200);
  }

  @Test
  void a_lost_response_cuts_the_connection_after_the_effect() {
    faults("{\"Kind\": \"LOST_RESPONSE\", \"Operation\": \"CreateTrainingJob\"}");
    assertThat(create("first").status()).isZero();
    assertThat(describe("first")).contains("InProgress");
  }

  @Test
  void a_server_error_is_answered_with_500() {
    faults("{\"Kind\": \"SERVER_ERROR\", \"Service\": \"sagemaker\"}");
    assertThat(create("first").status()).isEqualTo(500);
    faults("");
    assertThat(create("first").status()).isEqualTo(200);
  }

  @Test
  void without_capacity_a_job_fails_and_never_had_instances() {
    faults("{\"Kind\": \"CAPACITY\"}");
    assertThat(create("first").status()).isEqualTo(200);
    calls.emulator("StepClock", "{\"Seconds\": 3000}");
    assertThat(describe("first"))
        .contains("CapacityError: Unable to provision", "Failed")
        .doesNotContain("WarmPoolStatus");
  }

  @Test
  void a_planted_pool_is_reused_and_a_planted_reuse_shows() {
    assertThat(
            calls
                .emulator(
                    "PlantWarmPool", "{\"TrainingJob\": " + Requests.job("planted", "r", "t") + "}")
                .status())
        .isEqualTo(200);
    assertThat(describe("planted")).contains("Available");
    create("next");
    assertThat(describe("next")).contains("InUse");
    calls.emulator(
        "PlantWarmPool", "{\"TrainingJob\": " + Requests.job("wrong", "other-role", "t") + "}");
    assertThat(
            calls
                .emulator(
                    "PlantReuse", "{\"TrainingJobName\": \"wrong\", \"ReusedByJob\": \"next\"}")
                .status())
        .isEqualTo(200);
    assertThat(describe("wrong")).contains("\"ReusedByJob\":\"next\"");
  }

  @Test
  void a_patch_ends_a_pool() {
    calls.emulator("PlantWarmPool", "{\"TrainingJob\": " + Requests.job("planted", "r", "t") + "}");
    calls.emulator("PatchWarmPool", Requests.named("planted"));
    assertThat(describe("planted")).contains("Terminated");
    assertThat(calls.emulator("PatchWarmPool", Requests.named("planted")).status()).isEqualTo(400);
  }

  @Test
  void only_the_administrator_may_ask() {
    SignedCalls guest =
        new SignedCalls(
            emulator.endpoint(), AwsBasicCredentials.create(GUEST.accessKeyId(), GUEST.secret()));
    assertThat(guest.emulator("StepClock", "{\"Seconds\": 1}").body())
        .contains("AccessDeniedException");
    assertThat(guest.emulator("SetFaults", "{}").body()).contains("AccessDeniedException");
  }

  @Test
  void mistakes_are_named() {
    assertThat(calls.emulator("SetFaults", "{\"Faults\": [{\"Kind\": \"FIRE\"}]}").body())
        .contains("but is 'FIRE'");
    assertThat(calls.emulator("StepClock", "{\"Seconds\": -1}").body())
        .contains("Seconds must be a number between 0");
    assertThat(calls.emulator("SetClock", "{\"Speed\": 0}").body())
        .contains("Speed must be a number above 0");
  }

  private void faults(String fault) {
    assertThat(calls.emulator("SetFaults", "{\"Faults\": [" + fault + "]}").status())
        .isEqualTo(200);
  }

  private SignedCalls.Answer create(String name) {
    return calls.json("sagemaker", "SageMaker.CreateTrainingJob", Requests.job(name, "r", "t"));
  }

  private String describe(String name) {
    return calls.json("sagemaker", "SageMaker.DescribeTrainingJob", Requests.named(name)).body();
  }
}
