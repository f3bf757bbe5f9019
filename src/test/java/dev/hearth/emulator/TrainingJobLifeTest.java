package dev.hearth.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sagemaker.model.DescribeTrainingJobResponse;
import software.amazon.awssdk.services.sagemaker.model.ResourceInUseException;
import software.amazon.awssdk.services.sagemaker.model.ResourceLimitExceededException;
import software.amazon.awssdk.services.sagemaker.model.SageMakerException;
import software.amazon.awssdk.services.sagemaker.model.SecondaryStatus;
import software.amazon.awssdk.services.sagemaker.model.TrainingJobStatus;
import software.amazon.awssdk.services.sagemaker.model.TrainingJobSummary;
import software.amazon.awssdk.services.sagemaker.model.WarmPoolResourceStatus;

/**
 * The life of training jobs and pools as the AWS SDK for Java sees it. Time stands still unless
 * stepped.
 */
class TrainingJobLifeTest {

  private Emulator emulator;
  private SdkClient client;

  @BeforeEach
  void start() throws IOException {
    emulator = Emulator.start(EmulatorSettings.inMemory().withLimits(4, 4));
    emulator.clock().freeze();
    client = new SdkClient(emulator);
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    emulator.close();
  }

  @Test
  void a_second_job_reuses_the_pool_of_the_first() {
    client.create("first");
    assertThat(client.describe("first").warmPoolStatus()).isNull();
    emulator.clock().step(Duration.ofMinutes(15));
    assertThat(client.describe("first").trainingJobStatus()).isEqualTo(TrainingJobStatus.COMPLETED);
    assertThat(client.describe("first").warmPoolStatus().status())
        .isEqualTo(WarmPoolResourceStatus.AVAILABLE);

    client.create("second");
    DescribeTrainingJobResponse first = client.describe("first");
    assertThat(first.warmPoolStatus().status()).isEqualTo(WarmPoolResourceStatus.REUSED);
    assertThat(first.warmPoolStatus().reusedByJob()).isEqualTo("second");
    assertThat(first.warmPoolStatus().resourceRetainedBillableTimeInSeconds()).isPositive();
    assertThat(client.describe("second").warmPoolStatus().status())
        .isEqualTo(WarmPoolResourceStatus.IN_USE);

    emulator.clock().step(Duration.ofHours(1));
    assertThat(client.describe("second").warmPoolStatus().status())
        .isEqualTo(WarmPoolResourceStatus.TERMINATED);
    assertThat(client.describe("second").warmPoolStatus().resourceRetainedBillableTimeInSeconds())
        .isEqualTo(1_800);
  }

  @Test
  void describe_echoes_the_request_and_tells_the_history() {
    client.create("first");
    emulator.clock().step(Duration.ofMinutes(15));
    DescribeTrainingJobResponse job = client.describe("first");
    assertThat(job.hyperParameters()).isEqualTo(Map.of("epochs", "3"));
    assertThat(job.roleArn()).isEqualTo(SdkClient.ROLE);
    assertThat(job.resourceConfig().keepAlivePeriodInSeconds()).isEqualTo(1_800);
    assertThat(job.inputDataConfig().getFirst().channelName()).isEqualTo("train");
    assertThat(job.modelArtifacts().s3ModelArtifacts())
        .isEqualTo("s3://data/models/first/output/model.tar.gz");
    assertThat(job.secondaryStatusTransitions())
        .extracting(t -> t.status())
        .containsExactly(
            SecondaryStatus.STARTING,
            SecondaryStatus.DOWNLOADING,
            SecondaryStatus.TRAINING,
            SecondaryStatus.UPLOADING,
            SecondaryStatus.COMPLETED);
    assertThat(job.secondaryStatusTransitions().getFirst().startTime())
        .isEqualTo(job.creationTime());
    assertThat(job.trainingEndTime()).isAfter(job.trainingStartTime());
    assertThat(job.billableTimeInSeconds())
        .isEqualTo(
            (int) Duration.between(job.trainingStartTime(), job.trainingEndTime()).toSeconds());
  }

  @Test
  void keep_alive_is_changed_and_released() {
    client.create("first");
    emulator.clock().step(Duration.ofMinutes(15));
    client.sagemaker.updateTrainingJob(
        r -> r.trainingJobName("first").resourceConfig(c -> c.keepAlivePeriodInSeconds(3_600)));
    emulator.clock().step(Duration.ofMinutes(59));
    assertThat(client.describe("first").warmPoolStatus().status())
        .isEqualTo(WarmPoolResourceStatus.AVAILABLE);
    client.sagemaker.updateTrainingJob(
        r -> r.trainingJobName("first").resourceConfig(c -> c.keepAlivePeriodInSeconds(0)));
    emulator.clock().step(Duration.ofSeconds(5));
    assertThat(client.describe("first").warmPoolStatus().status())
        .isEqualTo(WarmPoolResourceStatus.TERMINATED);
    assertThat(refused(() -> update("first", 60)))
        .contains("only be updated while the warm pool is Available");
  }

  @Test
  void errors_are_those_of_aws() {
    client.create("first");
    assertThatExceptionOfType(ResourceInUseException.class)
        .isThrownBy(() -> client.create("first"))
        .withMessageContaining("must be unique within an AWS account and region");
    assertThatExceptionOfType(ResourceLimitExceededException.class)
        .isThrownBy(() ->
            client.create(
                "many",
                r -> r.resourceConfig(c -> c.instanceType("ml.m5.xlarge").instanceCount(4))))
        .withMessageContaining(
            "The account-level service limit 'ml.m5.xlarge for training job usage' is 4 Instances, with current"
                + " utilization of 1 Instances and a request delta of 4 Instances.");
    assertThat(refused(() -> client.describe("nobody"))).contains("Requested resource not found.");
    assertThat(refused(() -> update("nobody", 60)))
        .contains("Could not find job to update with name nobody");
    assertThat(refused(() -> stop("nobody"))).contains("Requested resource not found.");
    emulator.clock().step(Duration.ofMinutes(15));
    assertThat(refused(() -> stop("first")))
        .contains("The request was rejected because the training job is in status Completed.");
  }

  @Test
  void every_violated_constraint_is_named_in_one_message() {
    String message =
        refused(() ->
            client.create(
                "-bad",
                r -> r.roleArn("no-arn").resourceConfig(c -> c.keepAlivePeriodInSeconds(21_601))));
    assertThat(message)
        .contains("4 validation errors detected: ")
        .contains(
            "Value '-bad' at 'trainingJobName' failed to satisfy constraint: Member must satisfy regular"
                + " expression pattern: [a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}")
        .contains(
            "Value 'no-arn' at 'roleArn' failed to satisfy constraint: Member must have length greater than or"
                + " equal to 20")
        .contains(
            "Value '21601' at 'resourceConfig.keepAlivePeriodInSeconds' failed to satisfy constraint: Member"
                + " must have value less than or equal to 21600");
    assertThat(
            refused(() ->
                client.create(
                    "long",
                    r ->
                        r.resourceConfig(c ->
                            c.instanceType("ml.m5.xlarge")
                                .instanceCount(1)
                                .keepAlivePeriodInSeconds(3_601)))))
        .contains("less than or equal to 3600");
  }

  @Test
  void a_stopped_job_stops_after_a_while_and_keeps_its_pool() {
    client.create("first");
    emulator.clock().step(Duration.ofMinutes(5));
    stop("first");
    assertThat(client.describe("first").trainingJobStatus()).isEqualTo(TrainingJobStatus.STOPPING);
    emulator.clock().step(Duration.ofMinutes(1));
    assertThat(client.describe("first").trainingJobStatus()).isEqualTo(TrainingJobStatus.STOPPED);
    assertThat(client.describe("first").warmPoolStatus().status())
        .isEqualTo(WarmPoolResourceStatus.AVAILABLE);
  }

  @Test
  void a_failed_job_tells_why() {
    client.create("first", r -> r.environment(Map.of("EMULATOR_OUTCOME", "Failed:AlgorithmError")));
    emulator.clock().step(Duration.ofHours(2));
    assertThat(client.describe("first").trainingJobStatus()).isEqualTo(TrainingJobStatus.FAILED);
    assertThat(client.describe("first").failureReason()).startsWith("AlgorithmError: ");
    assertThat(
            refused(() ->
                client.create("typo", r -> r.environment(Map.of("EMULATOR_OUTCOME", "Fail")))))
        .contains("EMULATOR_OUTCOME must be one of");
  }

  @Test
  void listing_filters_after_taking_the_page_and_loses_nothing_over_pages() {
    for (String name : List.of("a", "b", "c", "d")) {
      client.create(name);
      emulator.clock().step(Duration.ofSeconds(1));
    }
    stop("d");
    assertThat(client.sagemaker.listTrainingJobs(r -> r.maxResults(2).statusEquals("Stopping")))
        .satisfies(page -> {
          assertThat(page.trainingJobSummaries()).isEmpty();
          assertThat(page.nextToken()).isNotNull();
        });
    assertThat(
            client
                .sagemaker
                .listTrainingJobsPaginator(
                    r -> r.maxResults(1).sortBy("Name").sortOrder("Descending"))
                .trainingJobSummaries())
        .extracting(TrainingJobSummary::trainingJobName)
        .containsExactly("d", "c", "b", "a");
    assertThat(
            client
                .sagemaker
                .listTrainingJobsPaginator(r -> r.maxResults(1).statusEquals("Stopping"))
                .trainingJobSummaries())
        .extracting(TrainingJobSummary::trainingJobName)
        .containsExactly("d");
    assertThat(client.sagemaker.listTrainingJobs(r -> r.nameContains("c")).trainingJobSummaries())
        .hasSize(1);
    assertThat(refused(() -> client.sagemaker.listTrainingJobs(r -> r.maxResults(101))))
        .contains("Member must have value less than or equal to 100");
  }

  @Test
  void a_wrong_secret_is_refused() {
    try (SdkClient stranger = new SdkClient(emulator, "wrong")) {
      assertThat(refused(() -> stranger.describe("first")))
          .contains("signature we calculated does not match");
    }
  }

  private void stop(String name) {
    client.sagemaker.stopTrainingJob(r -> r.trainingJobName(name));
  }

  private void update(String name, int seconds) {
    client.sagemaker.updateTrainingJob(
        r -> r.trainingJobName(name).resourceConfig(c -> c.keepAlivePeriodInSeconds(seconds)));
  }

  private static String refused(Runnable call) {
    try {
      call.run();
    } catch (SageMakerException e) {
      return String.valueOf(e.getMessage());
    }
    throw new AssertionError("the call was not refused");
  }
}
