package dev.hearth.isolation;

import dev.hearth.sagemaker.CloudJob;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Jobs that ran on the same instances one after the other: SageMaker names in each job the one that
 * reused its pool. Pure.
 */
final class PoolChains {

  private PoolChains() {}

  /** Chains of two jobs or more, in the order of their first jobs. */
  static List<List<CloudJob>> of(Collection<CloudJob> jobs) {
    var before = new HashMap<String, String>();
    var names = new HashMap<String, CloudJob>();
    for (var job : jobs) {
      names.put(job.name(), job);
    }
    for (var job : jobs) {
      var next = job.reusedByJob();
      if (next != null && names.containsKey(next)) {
        before.put(next, job.name());
      }
    }
    var chains = new LinkedHashMap<String, List<CloudJob>>();
    for (var job : jobs) {
      chains.computeIfAbsent(first(job.name(), before), f -> new ArrayList<>()).add(job);
    }
    return chains.values().stream().filter(chain -> chain.size() > 1).toList();
  }

  /** Stops where it began, should the cloud ever tell of a circle. */
  private static String first(String name, Map<String, String> before) {
    var at = name;
    for (var steps = 0; steps <= before.size(); steps++) {
      var earlier = before.get(at);
      if (earlier == null) {
        return at;
      }
      at = earlier;
    }
    return at;
  }
}
