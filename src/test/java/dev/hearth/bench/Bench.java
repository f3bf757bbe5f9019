package dev.hearth.bench;

/**
 * All benchmarks, one after the other; figures go to docs/performance.md by hand, with their date.
 */
public final class Bench {

  private Bench() {}

  public static void main(String[] args) {
    System.out.printf(
        "%d processors, %s %s, heap at most %d MiB; time per operation, median of 7 pairs%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.name"),
        System.getProperty("java.version"),
        Runtime.getRuntime().maxMemory() >> 20);
    MatchingBench.run();
    SimulationBench.run();
    EmulatorBench.run();
  }
}
