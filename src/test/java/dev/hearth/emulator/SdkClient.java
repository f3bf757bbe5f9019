package dev.hearth.emulator;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sagemaker.SageMakerClient;
import software.amazon.awssdk.services.sagemaker.model.Channel;
import software.amazon.awssdk.services.sagemaker.model.CreateTrainingJobRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeTrainingJobResponse;
import software.amazon.awssdk.services.sagemaker.model.TrainingInputMode;
import software.amazon.awssdk.services.sagemaker.model.TrainingInstanceType;

/** The AWS SDK for Java against an emulator. */
final class SdkClient implements AutoCloseable {

  static final String ROLE = "arn:aws:iam::123456789012:role/hearth/team";

  final SageMakerClient sagemaker;

  SdkClient(Emulator emulator) {
    this(emulator, Identity.DEFAULT.secret());
  }

  SdkClient(Emulator emulator, String secret) {
    sagemaker =
        SageMakerClient.builder()
            .endpointOverride(emulator.endpoint())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(Identity.DEFAULT.accessKeyId(), secret)))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
  }

  void create(String name) {
    create(name, request -> {});
  }

  /** Ten minutes of training, half an hour of keep-alive, unless changed. */
  void create(String name, Consumer<CreateTrainingJobRequest.Builder> change) {
    CreateTrainingJobRequest.Builder request =
        CreateTrainingJobRequest.builder()
            .trainingJobName(name)
            .roleArn(ROLE)
            .algorithmSpecification(a ->
                a.trainingImage("registry/image:1").trainingInputMode(TrainingInputMode.FAST_FILE))
            .inputDataConfig(
                List.of(
                    Channel.builder()
                        .channelName("train")
                        .dataSource(d ->
                            d.s3DataSource(s -> s.s3DataType("S3Prefix").s3Uri("s3://data/train")))
                        .build()))
            .hyperParameters(Map.of("epochs", "3"))
            .environment(Map.of("EMULATOR_TRAINING_SECONDS", "600"))
            .resourceConfig(r ->
                r.instanceType(TrainingInstanceType.ML_M5_XLARGE)
                    .instanceCount(1)
                    .volumeSizeInGB(30)
                    .keepAlivePeriodInSeconds(1_800))
            .stoppingCondition(s -> s.maxRuntimeInSeconds(3_600))
            .outputDataConfig(o -> o.s3OutputPath("s3://data/models"));
    change.accept(request);
    sagemaker.createTrainingJob(request.build());
  }

  DescribeTrainingJobResponse describe(String name) {
    return sagemaker.describeTrainingJob(r -> r.trainingJobName(name));
  }

  @Override
  public void close() {
    sagemaker.close();
  }
}
