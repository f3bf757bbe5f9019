package dev.hearth.simulation;

/**
 * The random numbers of one job: SplitMix64 seeded from (seed, job name, creation sequence), so
 * that a job's draws do not depend on what else runs. Written here rather than taken from the JDK
 * because a journal must replay to the same state on every later JDK.
 */
final class JobRandom {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  JobRandom(long seed, String name, long sequence) {
    state = mix(seed + GOLDEN * sequence) ^ mix(name.hashCode() * GOLDEN);
  }

  long nextLong() {
    state += GOLDEN;
    return mix(state);
  }

  /** Uniform in (0, 1), both ends excluded. */
  double nextUniform() {
    return ((nextLong() >>> 11) + 0.5) * 0x1.0p-53;
  }

  /** Standard normal. */
  double nextNormal() {
    return StrictMath.sqrt(-2 * StrictMath.log(nextUniform()))
        * StrictMath.cos(2 * Math.PI * nextUniform());
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
