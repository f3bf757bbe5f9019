package dev.hearth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Service Quotas: what is in force, what was asked for, who decides. Time stands still unless
 * stepped.
 */
class QuotasTest {

  private static final String WARM_M5 =
      "{\"ServiceCode\": \"sagemaker\", \"QuotaCode\": \"L-0BEF44E8\"}";

  private Emulator emulator;
  private SignedCalls calls;

  @BeforeEach
  void start() throws IOException {
    emulator = Emulator.start(EmulatorSettings.inMemory().withLimits(4, 0));
    emulator.clock().freeze();
    calls = new SignedCalls(emulator);
  }

  @AfterEach
  void stop() throws IOException {
    emulator.close();
  }

  @Test
  void codes_and_defaults_are_those_published() {
    assertThat(quotas("GetServiceQuota", WARM_M5).body())
        .contains(
            "ml.m5.xlarge for training warm pool usage", "\"Value\":0.0", "\"Adjustable\":true");
    assertThat(quotas("GetServiceQuota", WARM_M5.replace("L-0BEF44E8", "L-CCE2AFA6")).body())
        .contains("ml.m5.xlarge for training job usage", "\"Value\":4.0");
    assertThat(quotas("GetServiceQuota", WARM_M5.replace("L-0BEF44E8", "L-00000000")).body())
        .contains("NoSuchResourceException");
    assertThat(
            quotas("ListServiceQuotas", "{\"ServiceCode\": \"sagemaker\", \"MaxResults\": 2}")
                .body())
        .contains("NextToken");
  }

  @Test
  void an_increase_is_approved_after_a_while_and_then_pools_are_kept() {
    calls.json("sagemaker", "SageMaker.CreateTrainingJob", Requests.job("first", "r", "t"));
    assertThat(increase("5").body()).contains("PENDING");
    assertThat(increase("6").body()).contains("ResourceAlreadyExistsException");
    step(59);
    assertThat(quotas("GetServiceQuota", WARM_M5).body()).contains("\"Value\":0.0");
    step(1);
    assertThat(quotas("GetServiceQuota", WARM_M5).body()).contains("\"Value\":5.0");
    assertThat(history()).contains("APPROVED");
    assertThat(increase("5").body())
        .contains("You must provide a quota value greater than the current quota value");
    step(1_000);
    assertThat(describe("first")).contains("\"Status\":\"Available\"");
  }

  @Test
  void with_the_approver_off_somebody_decides() {
    calls.emulator("SetQuotaApprover", "{\"Automatic\": false}");
    String answer = increase("5").body();
    String id = answer.replaceFirst("(?s).*\"Id\":\"([0-9a-f]+)\".*", "$1");
    step(10_000);
    assertThat(history()).contains("PENDING");
    assertThat(
            calls
                .emulator(
                    "DecideQuotaRequest",
                    "{\"RequestId\": \"%s\", \"Status\": \"DENIED\"}".formatted(id))
                .status())
        .isEqualTo(200);
    assertThat(history()).contains("DENIED");
    assertThat(quotas("GetServiceQuota", WARM_M5).body()).contains("\"Value\":0.0");
  }

  private SignedCalls.Answer increase(String value) {
    return quotas(
        "RequestServiceQuotaIncrease", WARM_M5.replace("}", ", \"DesiredValue\": " + value + "}"));
  }

  private String history() {
    return quotas("ListRequestedServiceQuotaChangeHistory", "{\"ServiceCode\": \"sagemaker\"}")
        .body();
  }

  private String describe(String job) {
    return calls.json("sagemaker", "SageMaker.DescribeTrainingJob", Requests.named(job)).body();
  }

  private void step(int seconds) {
    assertThat(calls.emulator("StepClock", "{\"Seconds\": " + seconds + "}").status())
        .isEqualTo(200);
  }

  private SignedCalls.Answer quotas(String operation, String body) {
    return calls.json("servicequotas", "ServiceQuotasV20190624." + operation, body);
  }
}
