package dev.hearth.bench;

import dev.hearth.warmpool.CriteriaMatcher;
import dev.hearth.warmpool.MatchCriteria;
import java.util.List;
import java.util.stream.IntStream;

/** Matching as the portal does it: the full "why not" for 1,000 pools, and the index behind it. */
final class MatchingBench {

  private static final int EXPLAINED = 1_000;
  private static final int WARM_UPS = 50;

  private MatchingBench() {}

  static void run() {
    List<MatchCriteria> others =
        IntStream.range(0, EXPLAINED).mapToObj(MatchingBench::criteria).toList();
    var wanted = criteria(EXPLAINED + 1);
    Pairs.compare(
        "why none of 1,000 pools matches, all criteria",
        WARM_UPS,
        1,
        () -> others.stream().mapToLong(p -> CriteriaMatcher.differences(wanted, p).size()).sum(),
        "equals() on each",
        () -> others.stream().filter(wanted::equals).count());
    PoolProbeBench.run();
  }

  private static MatchCriteria criteria(int i) {
    return MatchCriteria.simple(
        "arn:aws:iam::123456789012:role/hearth/t" + i % 1_000 + "/exec",
        "ml.g5." + (i % 7 == 0 ? "xlarge" : "2xlarge"),
        1 + i % 4,
        30 + i / 1_000);
  }
}
