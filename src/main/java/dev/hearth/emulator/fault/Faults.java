package dev.hearth.emulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The faults in force and the dice they are thrown with; the same calls under the same seed meet
 * the same faults.
 */
public final class Faults {

  private static final class Active {
    final Fault fault;
    int left;

    Active(Fault fault) {
      this.fault = fault;
      Integer times = fault.times();
      left = times == null ? Integer.MAX_VALUE : times;
    }
  }

  private final SplittableRandom random;
  private List<Active> active = List.of();

  public Faults(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Replaces all faults; an empty list ends them. */
  public synchronized void set(List<Fault> faults) {
    active = faults.stream().map(Active::new).toList();
  }

  public synchronized List<Fault> get() {
    return active.stream().filter(a -> a.left > 0).map(a -> a.fault).toList();
  }

  /** The faults that this call meets. */
  public synchronized List<Fault> drawFor(String service, String operation) {
    if (active.isEmpty()) {
      return List.of();
    }
    List<Fault> drawn = new ArrayList<>();
    for (Active candidate : active) {
      if (candidate.left > 0
          && candidate.fault.concerns(service, operation)
          && random.nextDouble() < candidate.fault.probability()) {
        candidate.left--;
        drawn.add(candidate.fault);
      }
    }
    return drawn;
  }
}
