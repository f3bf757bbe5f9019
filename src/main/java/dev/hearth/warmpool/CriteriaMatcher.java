package dev.hearth.warmpool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Compares what a job wants with what a pool has, criterion by criterion. Pure. */
public final class CriteriaMatcher {

  private CriteriaMatcher() {}

  /** All ten criteria in reading order. */
  public static List<CriterionComparison> compare(MatchCriteria wanted, MatchCriteria pool) {
    var all = new ArrayList<CriterionComparison>();
    for (var criterion : Criterion.values()) {
      var equal = Objects.equals(value(criterion, wanted), value(criterion, pool));
      var asSet = criterion == Criterion.SUBNETS || criterion == Criterion.SECURITY_GROUPS;
      all.add(
          new CriterionComparison(
              criterion,
              display(criterion, wanted),
              display(criterion, pool),
              equal,
              equal && asSet && setSize(criterion, wanted) > 1));
    }
    return List.copyOf(all);
  }

  /** The criteria that differ; empty means: it matches. */
  public static List<CriterionComparison> differences(MatchCriteria wanted, MatchCriteria pool) {
    return compare(wanted, pool).stream().filter(c -> !c.equal()).toList();
  }

  public static boolean matches(MatchCriteria wanted, MatchCriteria pool) {
    return wanted.equals(pool);
  }

  /** The comparison with differing criteria first, otherwise in reading order. */
  public static List<CriterionComparison> differingFirst(List<CriterionComparison> comparisons) {
    return comparisons.stream().sorted(Comparator.comparing(CriterionComparison::equal)).toList();
  }

  private static @Nullable Object value(Criterion criterion, MatchCriteria c) {
    return switch (criterion) {
      case ROLE -> c.roleArn();
      case INSTANCE_TYPE -> c.instanceType();
      case INSTANCE_COUNT -> c.instanceCount();
      case VOLUME_SIZE -> c.volumeSizeInGb();
      case VOLUME_KEY -> c.volumeKmsKeyId();
      case SUBNETS -> c.subnets();
      case SECURITY_GROUPS -> c.securityGroups();
      case INTER_CONTAINER_ENCRYPTION -> c.interContainerEncryption();
      case NETWORK_ISOLATION -> c.networkIsolation();
      case SESSION_TAGS -> c.sessionTags();
    };
  }

  /** One criterion's value, as people read it. */
  public static String display(Criterion criterion, MatchCriteria c) {
    return switch (criterion) {
      case ROLE -> c.roleName();
      case INSTANCE_TYPE -> c.instanceType();
      case INSTANCE_COUNT -> Integer.toString(c.instanceCount());
      case VOLUME_SIZE -> c.volumeSizeInGb() + " GB";
      case VOLUME_KEY -> c.volumeKmsKeyId() == null ? "AWS-managed" : c.volumeKmsKeyId();
      case SUBNETS -> joined(c.subnets());
      case SECURITY_GROUPS -> joined(c.securityGroups());
      case INTER_CONTAINER_ENCRYPTION -> c.interContainerEncryption() ? "on" : "off";
      case NETWORK_ISOLATION -> c.networkIsolation() ? "on" : "off";
      case SESSION_TAGS -> tags(c.sessionTags());
    };
  }

  private static String joined(SortedSet<String> values) {
    return values.isEmpty() ? "none" : String.join(", ", values);
  }

  private static String tags(SortedMap<String, String> tags) {
    return tags.isEmpty() ? "none" : tags.toString();
  }

  private static int setSize(Criterion criterion, MatchCriteria c) {
    return criterion == Criterion.SUBNETS ? c.subnets().size() : c.securityGroups().size();
  }
}
