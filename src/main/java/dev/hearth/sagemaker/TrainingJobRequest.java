package dev.hearth.sagemaker;

import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A CreateTrainingJob request, in AWS's words.
 *
 * @param trainingInputMode File, FastFile, or FSx for a file-system channel
 * @param keepAlivePeriodInSeconds 0 sends none
 */
public record TrainingJobRequest(
    String trainingJobName,
    String roleArn,
    String trainingImage,
    String trainingInputMode,
    String inputLocation,
    String s3OutputPath,
    String instanceType,
    int instanceCount,
    int volumeSizeInGb,
    @Nullable String volumeKmsKeyId,
    SortedSet<String> subnets,
    SortedSet<String> securityGroupIds,
    boolean enableInterContainerTrafficEncryption,
    boolean enableNetworkIsolation,
    int keepAlivePeriodInSeconds,
    Map<String, String> hyperParameters,
    Map<String, String> environment,
    Map<String, String> tags) {}
