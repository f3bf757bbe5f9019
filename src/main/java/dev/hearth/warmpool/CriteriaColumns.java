package dev.hearth.warmpool;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Match criteria as columns: sets sorted and comma-separated, tags as sorted lines {@code
 * key=value} (neither may hold the separators: AWS's ids and the tag rules forbid commas and line
 * ends).
 */
public record CriteriaColumns(
    String roleArn,
    String instanceType,
    int instanceCount,
    int volumeSizeInGb,
    @Nullable String volumeKmsKeyId,
    String subnets,
    String securityGroups,
    boolean interContainerEncryption,
    boolean networkIsolation,
    String sessionTags,
    String hash) {

  public static CriteriaColumns of(MatchCriteria c) {
    return new CriteriaColumns(
        c.roleArn(),
        c.instanceType(),
        c.instanceCount(),
        c.volumeSizeInGb(),
        c.volumeKmsKeyId(),
        String.join(",", c.subnets()),
        String.join(",", c.securityGroups()),
        c.interContainerEncryption(),
        c.networkIsolation(),
        c.sessionTags().entrySet().stream()
            .map(t -> t.getKey() + "=" + t.getValue())
            .collect(Collectors.joining("\n")),
        c.hash());
  }

  public MatchCriteria toCriteria() {
    return new MatchCriteria(
        roleArn,
        instanceType,
        instanceCount,
        volumeSizeInGb,
        volumeKmsKeyId,
        set(subnets),
        set(securityGroups),
        interContainerEncryption,
        networkIsolation,
        tags(sessionTags));
  }

  private static SortedSet<String> set(String text) {
    return text.isEmpty() ? new TreeSet<>() : new TreeSet<>(Arrays.asList(text.split(",")));
  }

  private static SortedMap<String, String> tags(String text) {
    var tags = new TreeMap<String, String>();
    text.lines()
        .forEach(line -> {
          var at = line.indexOf('=');
          tags.put(line.substring(0, at), line.substring(at + 1));
        });
    return tags;
  }
}
