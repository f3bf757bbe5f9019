package dev.hearth.sagemaker;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.Channel;
import software.amazon.awssdk.services.sagemaker.model.CreateTrainingJobRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeTrainingJobResponse;
import software.amazon.awssdk.services.sagemaker.model.FileSystemType;
import software.amazon.awssdk.services.sagemaker.model.Tag;
import software.amazon.awssdk.services.sagemaker.model.TrainingInputMode;

/** Between the SDK's classes and Hearth's. */
final class SdkMapping {

  private SdkMapping() {}

  static CreateTrainingJobRequest toSdk(TrainingJobRequest r) {
    var builder =
        CreateTrainingJobRequest.builder()
            .trainingJobName(r.trainingJobName())
            .roleArn(r.roleArn())
            .algorithmSpecification(
                a -> a.trainingImage(r.trainingImage()).trainingInputMode(mode(r)))
            .inputDataConfig(channel(r))
            .outputDataConfig(o -> o.s3OutputPath(r.s3OutputPath()))
            .resourceConfig(c ->
                c.instanceType(r.instanceType())
                    .instanceCount(r.instanceCount())
                    .volumeSizeInGB(r.volumeSizeInGb())
                    .volumeKmsKeyId(r.volumeKmsKeyId())
                    .keepAlivePeriodInSeconds(
                        r.keepAlivePeriodInSeconds() == 0 ? null : r.keepAlivePeriodInSeconds()))
            .stoppingCondition(s -> s.maxRuntimeInSeconds(86_400))
            .enableInterContainerTrafficEncryption(r.enableInterContainerTrafficEncryption())
            .enableNetworkIsolation(r.enableNetworkIsolation())
            .tags(tags(r.tags()));
    if (!r.hyperParameters().isEmpty()) {
      builder.hyperParameters(r.hyperParameters());
    }
    if (!r.environment().isEmpty()) {
      builder.environment(r.environment());
    }
    if (!r.subnets().isEmpty()) {
      builder.vpcConfig(v -> v.subnets(r.subnets()).securityGroupIds(r.securityGroupIds()));
    }
    return builder.build();
  }

  private static TrainingInputMode mode(TrainingJobRequest r) {
    return r.trainingInputMode().equals("FastFile")
        ? TrainingInputMode.FAST_FILE
        : TrainingInputMode.FILE;
  }

  private static Channel channel(TrainingJobRequest r) {
    var channel = Channel.builder().channelName("training");
    if (r.trainingInputMode().equals("FSx")) {
      channel.dataSource(d ->
          d.fileSystemDataSource(f ->
              f.fileSystemId("fs-0123456789abcdef0")
                  .fileSystemType(FileSystemType.F_SX_LUSTRE)
                  .fileSystemAccessMode("ro")
                  .directoryPath(r.inputLocation())));
    } else {
      channel.dataSource(
          d -> d.s3DataSource(s -> s.s3DataType("S3Prefix").s3Uri(r.inputLocation())));
    }
    return channel.build();
  }

  private static List<Tag> tags(Map<String, String> tags) {
    return tags.entrySet().stream()
        .map(t -> Tag.builder().key(t.getKey()).value(t.getValue()).build())
        .toList();
  }

  static TrainingJobDescription fromSdk(DescribeTrainingJobResponse d) {
    var resources = d.resourceConfig();
    var keepAlive = resources == null ? null : resources.keepAlivePeriodInSeconds();
    return new TrainingJobDescription(
        d.trainingJobName(),
        d.trainingJobArn(),
        d.trainingJobStatusAsString(),
        d.secondaryStatusAsString(),
        d.failureReason(),
        d.creationTime(),
        d.trainingEndTime(),
        d.lastModifiedTime(),
        keepAlive == null ? 0 : keepAlive,
        d.secondaryStatusTransitions().stream()
            .map(t ->
                new TrainingJobDescription.Transition(
                    t.statusAsString(),
                    t.startTime(),
                    t.endTime(),
                    t.statusMessage() == null ? "" : t.statusMessage()))
            .toList(),
        warmPool(d),
        d.billableTimeInSeconds() == null ? null : d.billableTimeInSeconds().longValue());
  }

  static CloudJob toCloudJob(DescribeTrainingJobResponse d) {
    var pool = d.warmPoolStatus();
    return new CloudJob(
        d.trainingJobName(),
        d.roleArn(),
        d.trainingJobStatusAsString(),
        pool == null ? null : pool.statusAsString(),
        pool == null ? null : pool.reusedByJob());
  }

  private static TrainingJobDescription.@Nullable WarmPool warmPool(DescribeTrainingJobResponse d) {
    var pool = d.warmPoolStatus();
    if (pool == null || pool.statusAsString() == null) {
      return null;
    }
    var retained = pool.resourceRetainedBillableTimeInSeconds();
    return new TrainingJobDescription.WarmPool(
        pool.statusAsString(), retained == null ? null : retained.longValue(), pool.reusedByJob());
  }

  static TrainingJobSummary fromSdk(
      software.amazon.awssdk.services.sagemaker.model.TrainingJobSummary s) {
    var pool = s.warmPoolStatus();
    return new TrainingJobSummary(
        s.trainingJobName(),
        s.trainingJobStatusAsString(),
        s.creationTime(),
        s.lastModifiedTime(),
        pool == null ? null : pool.statusAsString());
  }
}
