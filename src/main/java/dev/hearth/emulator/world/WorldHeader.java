package dev.hearth.emulator.world;

import dev.hearth.simulation.SimulationSettings;

/**
 * What a state was made under. It is kept with the state and wins over later settings: replaying
 * the same changes under other rules would give another past.
 *
 * @param format of the journal
 * @param startedAt business time of the beginning of what follows, in epoch milliseconds
 * @param trainingLimit the quota of every instance type at the beginning, in instances
 * @param warmPoolLimit the same for warm pools
 */
public record WorldHeader(
    int format,
    long startedAt,
    SimulationSettings simulation,
    int trainingLimit,
    int warmPoolLimit) {

  static final int FORMAT = 1;

  public WorldHeader {
    if (format != FORMAT) {
      throw new IllegalArgumentException(
          "this version reads journals of format " + FORMAT + ", not " + format);
    }
  }

  WorldHeader startingAt(long at) {
    return new WorldHeader(format, at, simulation, trainingLimit, warmPoolLimit);
  }

  public static WorldHeader of(
      long startedAt, SimulationSettings simulation, int trainingLimit, int warmPoolLimit) {
    return new WorldHeader(FORMAT, startedAt, simulation, trainingLimit, warmPoolLimit);
  }
}
