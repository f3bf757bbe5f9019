package dev.hearth.bench;

import dev.hearth.warmpool.CriteriaMatcher;
import dev.hearth.warmpool.MatchCriteria;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

/** Matching in memory: one job against 100,000 pools, and the full "why not" for 1,000. */
final class MatchingBench {

  private static final int POOLS = 100_000;
  private static final int LOOKUPS = 200_000;
  private static final int EXPLAINED = 1_000;

  private MatchingBench() {}

  static void run() {
    var random = new Random(7);
    var pools = new HashMap<MatchCriteria, Integer>();
    var interned = new HashMap<Long, Integer>();
    var keys = new ArrayList<MatchCriteria>();
    for (int i = 0; i < POOLS; i++) {
      var criteria = criteria(i);
      pools.put(criteria, i);
      interned.put((long) i, i);
      keys.add(criteria(i));
    }
    var order = random.ints(LOOKUPS, 0, POOLS).toArray();
    Pairs.compare(
        "which of 100,000 pools matches this job",
        LOOKUPS,
        () -> {
          long sum = 0;
          for (int i : order) {
            sum += pools.getOrDefault(keys.get(i), 0);
          }
          return sum;
        },
        "HashMap with interned keys",
        () -> {
          long sum = 0;
          for (int i : order) {
            sum += interned.getOrDefault((long) i, 0);
          }
          return sum;
        });
    List<MatchCriteria> others = keys.subList(0, EXPLAINED);
    var wanted = criteria(POOLS + 1);
    Pairs.compare(
        "why none of 1,000 pools matches, all criteria",
        1,
        () -> others.stream().mapToLong(p -> CriteriaMatcher.differences(wanted, p).size()).sum(),
        "equals() on each",
        () -> others.stream().filter(wanted::equals).count());
  }

  private static MatchCriteria criteria(int i) {
    return MatchCriteria.simple(
        "arn:aws:iam::123456789012:role/hearth/t" + i % 1_000 + "/exec",
        "ml.g5." + (i % 7 == 0 ? "xlarge" : "2xlarge"),
        1 + i % 4,
        30 + i / 1_000);
  }
}
