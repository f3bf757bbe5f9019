package dev.hearth.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Limits and use of instances per type and {@link QuotaKind}. */
public final class InstanceUsage {

  private static final class Count {
    int limit;
    int used;
  }

  private final Map<String, Count> training = new HashMap<>();
  private final Map<String, Count> warmPool = new HashMap<>();
  private final InstanceLimits defaults;

  InstanceUsage(InstanceLimits defaults) {
    this.defaults = defaults;
  }

  /** The limit in force, in instances. */
  public int limit(QuotaKind kind, String instanceType) {
    return count(kind, instanceType).limit;
  }

  /** The instances in use now. */
  public int used(QuotaKind kind, String instanceType) {
    return count(kind, instanceType).used;
  }

  /** The limits that differ from what the account started with. */
  public Map<String, Integer> changedLimits(QuotaKind kind) {
    Map<String, Integer> changed = new TreeMap<>();
    (kind == QuotaKind.TRAINING ? training : warmPool)
        .forEach((type, count) -> {
          if (count.limit != defaults.limit(kind, type)) {
            changed.put(type, count.limit);
          }
        });
    return changed;
  }

  void setLimit(QuotaKind kind, String instanceType, int limit) {
    count(kind, instanceType).limit = limit;
  }

  boolean fits(QuotaKind kind, MatchCriteria hosts) {
    Count count = count(kind, hosts.instanceType());
    return count.used + hosts.instanceCount() <= count.limit;
  }

  void take(QuotaKind kind, MatchCriteria hosts) {
    count(kind, hosts.instanceType()).used += hosts.instanceCount();
  }

  void release(QuotaKind kind, MatchCriteria hosts) {
    count(kind, hosts.instanceType()).used -= hosts.instanceCount();
  }

  private Count count(QuotaKind kind, String instanceType) {
    Map<String, Count> counts = kind == QuotaKind.TRAINING ? training : warmPool;
    Count count = counts.get(instanceType);
    if (count == null) {
      count = new Count();
      count.limit = defaults.limit(kind, instanceType);
      counts.put(instanceType, count);
    }
    return count;
  }
}
