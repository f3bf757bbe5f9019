package dev.hearth.simulation;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that must all be equal for a job to reuse a warm pool (facts sheet 1.1). Absent equals
 * only absent. Subnets and security groups are sets: their order does not count. The container
 * image is deliberately not here: it decides how fast a warm start is, not whether it happens
 * (1.2).
 *
 * @param sessionTags null when the job does not chain session tags; otherwise keys and values must
 *     be equal, the strict reading of the two AWS pages that differ (1.3)
 */
public record MatchCriteria(
    String roleArn,
    String instanceType,
    int instanceCount,
    int volumeSizeInGb,
    @Nullable String volumeKmsKeyId,
    Set<String> subnets,
    Set<String> securityGroupIds,
    boolean interContainerEncryption,
    boolean networkIsolation,
    @Nullable Map<String, String> sessionTags) {

  public MatchCriteria {
    Objects.requireNonNull(roleArn, "roleArn");
    Objects.requireNonNull(instanceType, "instanceType");
    if (instanceCount < 1) {
      throw new IllegalArgumentException(
          "instanceCount must be at least 1, but is " + instanceCount);
    }
    subnets = Set.copyOf(subnets);
    securityGroupIds = Set.copyOf(securityGroupIds);
    sessionTags = sessionTags == null ? null : Map.copyOf(sessionTags);
  }
}
