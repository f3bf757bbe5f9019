package dev.hearth.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Measures product and yardstick in turn, A B A B, and reports the median of the ratios of each
 * pair: machines differ and drift, ratios within one run less so. On a machine with other work the
 * ratio of processor times is the steadier one; it counts this process only, client and compiler
 * included.
 */
final class Pairs {

  private static final int PAIRS = 7;

  /** Processor time is counted in steps of 10 ms; of less than ten, no ratio is told. */
  private static final long LEAST_PROCESSOR_NANOS = 100_000_000;

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Pairs() {}

  /**
   * @param operations per round, the same for both
   * @param product runs that many and returns something that depends on every result
   */
  static void compare(
      String what,
      int operations,
      LongSupplier product,
      String yardstickName,
      LongSupplier yardstick) {
    compare(what, 1, operations, product, yardstickName, yardstick);
  }

  /**
   * @param warmUps rounds of both before the first that counts
   */
  static void compare(
      String what,
      int warmUps,
      int operations,
      LongSupplier product,
      String yardstickName,
      LongSupplier yardstick) {
    var ratios = new double[PAIRS];
    var productNanos = new double[PAIRS];
    var yardstickNanos = new double[PAIRS];
    var processorRatios = new double[PAIRS];
    var sink = 0L;
    for (int i = 0; i < warmUps; i++) {
      sink += product.getAsLong() + yardstick.getAsLong();
    }
    for (int i = 0; i < PAIRS; i++) {
      var processorBegin = PROCESS.getProcessCpuTime();
      var begin = System.nanoTime();
      sink += product.getAsLong();
      var middle = System.nanoTime();
      var processorMiddle = PROCESS.getProcessCpuTime();
      sink += yardstick.getAsLong();
      var end = System.nanoTime();
      var processorEnd = PROCESS.getProcessCpuTime();
      processorRatios[i] =
          processorEnd - processorMiddle < LEAST_PROCESSOR_NANOS
              ? Double.NaN
              : (double) (processorMiddle - processorBegin) / (processorEnd - processorMiddle);
      productNanos[i] = (double) (middle - begin) / operations;
      yardstickNanos[i] = (double) (end - middle) / operations;
      ratios[i] = productNanos[i] / yardstickNanos[i];
    }
    System.out.printf(
        Locale.ROOT,
        "%-52s %10.0f ns   %-34s %10.0f ns   ratio %.2f (%.2f to %.2f)%s%s%n",
        what,
        median(productNanos),
        yardstickName,
        median(yardstickNanos),
        median(ratios),
        Arrays.stream(ratios).min().orElseThrow(),
        Arrays.stream(ratios).max().orElseThrow(),
        Double.isNaN(median(processorRatios))
            ? ""
            : "   processor time %.2f".formatted(median(processorRatios)),
        sink == 42 ? " " : "");
  }

  private static double median(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
