package dev.hearth.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * All benchmarks, one after the other, or those named: {@code matching}, {@code simulation}, {@code
 * emulator}. Figures go to docs/performance.md by hand, with their date.
 */
public final class Bench {

  private enum Part {
    MATCHING(MatchingBench::run),
    SIMULATION(SimulationBench::run),
    EMULATOR(EmulatorBench::run);

    final Runnable run;

    Part(Runnable run) {
      this.run = run;
    }
  }

  private Bench() {}

  public static void main(String[] args) {
    // Read once, when the first server of the process is made; the yardstick comes before the
    // product here, and both must have it or large answers wait 40 ms each.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    List<Part> parts =
        args.length == 0
            ? List.of(Part.values())
            : Arrays.stream(args).map(arg -> Part.valueOf(arg.toUpperCase(Locale.ROOT))).toList();
    System.out.printf(
        "%d processors, %s %s, heap at most %d MiB; time per operation, median of 7 pairs%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.name"),
        System.getProperty("java.version"),
        Runtime.getRuntime().maxMemory() >> 20);
    parts.forEach(part -> part.run.run());
  }
}
