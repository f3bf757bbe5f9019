package dev.hearth.simulation;

import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Job specifications for tests: one that matches by default, and changes to it. */
final class Jobs {

  static final MatchCriteria CRITERIA =
      new MatchCriteria(
          "arn:aws:iam::123456789012:role/team",
          "ml.m5.xlarge",
          1,
          30,
          null,
          Set.of("subnet-1", "subnet-2"),
          Set.of("sg-1"),
          false,
          false,
          null);

  private Jobs() {}

  /** Ten minutes of training, half an hour of keep-alive. */
  static JobSpec job(String name) {
    return new JobSpec(
        name,
        CRITERIA,
        1_800,
        true,
        "registry/image:1",
        1.34,
        InputMode.FAST_FILE,
        2,
        OptionalLong.of(600_000),
        PlannedEnd.COMPLETED,
        86_400);
  }

  static JobSpec with(JobSpec spec, MatchCriteria criteria) {
    return new JobSpec(
        spec.name(),
        criteria,
        spec.keepAliveSeconds(),
        spec.poolable(),
        spec.image(),
        spec.imageGigabytes(),
        spec.inputMode(),
        spec.inputGigabytes(),
        spec.trainingMillis(),
        spec.end(),
        spec.maxRuntimeSeconds());
  }

  static JobSpec withKeepAlive(JobSpec spec, int seconds) {
    return new JobSpec(
        spec.name(),
        spec.criteria(),
        seconds,
        spec.poolable(),
        spec.image(),
        spec.imageGigabytes(),
        spec.inputMode(),
        spec.inputGigabytes(),
        spec.trainingMillis(),
        spec.end(),
        spec.maxRuntimeSeconds());
  }

  static JobSpec withImage(JobSpec spec, String image) {
    return new JobSpec(
        spec.name(),
        spec.criteria(),
        spec.keepAliveSeconds(),
        spec.poolable(),
        image,
        spec.imageGigabytes(),
        spec.inputMode(),
        spec.inputGigabytes(),
        spec.trainingMillis(),
        spec.end(),
        spec.maxRuntimeSeconds());
  }

  static JobSpec withInput(JobSpec spec, InputMode mode) {
    return new JobSpec(
        spec.name(),
        spec.criteria(),
        spec.keepAliveSeconds(),
        spec.poolable(),
        spec.image(),
        spec.imageGigabytes(),
        mode,
        spec.inputGigabytes(),
        spec.trainingMillis(),
        spec.end(),
        spec.maxRuntimeSeconds());
  }

  static JobSpec ending(JobSpec spec, PlannedEnd end) {
    return new JobSpec(
        spec.name(),
        spec.criteria(),
        spec.keepAliveSeconds(),
        spec.poolable(),
        spec.image(),
        spec.imageGigabytes(),
        spec.inputMode(),
        spec.inputGigabytes(),
        spec.trainingMillis(),
        end,
        spec.maxRuntimeSeconds());
  }

  static JobSpec training(JobSpec spec, long millis, int maxRuntimeSeconds) {
    return new JobSpec(
        spec.name(),
        spec.criteria(),
        spec.keepAliveSeconds(),
        spec.poolable(),
        spec.image(),
        spec.imageGigabytes(),
        spec.inputMode(),
        spec.inputGigabytes(),
        OptionalLong.of(millis),
        spec.end(),
        maxRuntimeSeconds);
  }

  static JobSpec notPoolable(JobSpec spec) {
    return new JobSpec(
        spec.name(),
        spec.criteria(),
        spec.keepAliveSeconds(),
        false,
        spec.image(),
        spec.imageGigabytes(),
        spec.inputMode(),
        spec.inputGigabytes(),
        spec.trainingMillis(),
        spec.end(),
        spec.maxRuntimeSeconds());
  }

  static MatchCriteria tagged(Map<String, String> tags) {
    return new MatchCriteria(
        CRITERIA.roleArn(),
        CRITERIA.instanceType(),
        CRITERIA.instanceCount(),
        CRITERIA.volumeSizeInGb(),
        CRITERIA.volumeKmsKeyId(),
        CRITERIA.subnets(),
        CRITERIA.securityGroupIds(),
        CRITERIA.interContainerEncryption(),
        CRITERIA.networkIsolation(),
        tags);
  }
}
