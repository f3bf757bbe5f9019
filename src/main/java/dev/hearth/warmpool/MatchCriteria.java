package dev.hearth.warmpool;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What must be equal for a job to reuse a pool (facts sheet 1.1). Subnets and security groups are
 * sets; an absent key equals only an absent key; session tags are compared with their values, the
 * strict reading of facts sheet 1.3. The image is not among them.
 *
 * @param volumeSizeInGb 1 to 65,536
 * @param instanceCount at least 1
 */
public record MatchCriteria(
    String roleArn,
    String instanceType,
    int instanceCount,
    int volumeSizeInGb,
    @Nullable String volumeKmsKeyId,
    SortedSet<String> subnets,
    SortedSet<String> securityGroups,
    boolean interContainerEncryption,
    boolean networkIsolation,
    SortedMap<String, String> sessionTags) {

  public MatchCriteria {
    if (instanceCount < 1) {
      throw new IllegalArgumentException(
          "instanceCount must be at least 1, but is " + instanceCount);
    }
    if (volumeSizeInGb < 1 || volumeSizeInGb > 65_536) {
      throw new IllegalArgumentException(
          "volumeSizeInGb must be between 1 and 65536, but is " + volumeSizeInGb);
    }
    subnets = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(subnets));
    securityGroups = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(securityGroups));
    sessionTags = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(sessionTags));
  }

  /** Without VPC, key, encryption, isolation or session tags. */
  public static MatchCriteria simple(
      String roleArn, String instanceType, int instanceCount, int volumeSizeInGb) {
    return new MatchCriteria(
        roleArn,
        instanceType,
        instanceCount,
        volumeSizeInGb,
        null,
        new TreeSet<>(Set.of()),
        new TreeSet<>(Set.of()),
        false,
        false,
        new TreeMap<>(Map.of()));
  }

  /**
   * Equal exactly for equal criteria: SHA-256 over a canonical text, so an index can find matches.
   */
  public String hash() {
    var text =
        String.join(
            "\n",
            roleArn,
            instanceType,
            Integer.toString(instanceCount),
            Integer.toString(volumeSizeInGb),
            volumeKmsKeyId == null ? "-" : "+" + volumeKmsKeyId,
            String.join(",", subnets),
            String.join(",", securityGroups),
            Boolean.toString(interContainerEncryption),
            Boolean.toString(networkIsolation),
            sessionTags.toString());
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** The role's name, the last part of its ARN. */
  public String roleName() {
    return roleArn.substring(roleArn.lastIndexOf('/') + 1);
  }
}
