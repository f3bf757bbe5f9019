package dev.hearth.simulation;

/**
 * Start latencies calibrated to the published benchmark (1.34 GB image, 2 GB of data; P90 in
 * seconds, cold and warm: FSx 136 and 19, Fast File 143 and 21, File 176 and 70).
 *
 * <p>Each phase has a nominal length; the nominal lengths of a start add up to its P90. One
 * log-normal factor per job whose own 90th percentile is 1 scales them all, so the P90 of the sum
 * is the sum itself, exactly. The phases then share the scaled total with a little jitter that
 * leaves the total alone.
 */
public final class StartLatency {

  /** Spread of the logarithm: the median is 83 % of the P90, the P99 117 %. */
  private static final double SIGMA = 0.15;

  private static final double Z90 = 1.2815515655446004;
  private static final double JITTER = 0.06;

  private static final double LAUNCH_COLD = 76;
  private static final double LAUNCH_WARM = 2;
  private static final double PULL_PER_GB = 43 / 1.34;
  private static final double CONTAINER_START = 7;

  private StartLatency() {}

  /** The P90 of each phase. */
  public static StartPhases nominal(JobSpec spec, boolean warm, boolean imageOnHost) {
    return phases(
        1,
        warm ? LAUNCH_WARM : LAUNCH_COLD,
        inputSeconds(spec.inputMode(), spec.inputGigabytes(), warm),
        imageOnHost ? 0 : PULL_PER_GB * spec.imageGigabytes(),
        CONTAINER_START);
  }

  /** One job's phases. */
  static StartPhases draw(JobSpec spec, boolean warm, boolean imageOnHost, JobRandom random) {
    double factor = StrictMath.exp(SIGMA * (random.nextNormal() - Z90));
    double launch = warm ? LAUNCH_WARM : LAUNCH_COLD;
    double input = inputSeconds(spec.inputMode(), spec.inputGigabytes(), warm);
    double pull = imageOnHost ? 0 : PULL_PER_GB * spec.imageGigabytes();
    double total = launch + input + pull + CONTAINER_START;
    launch *= jitter(random);
    input *= jitter(random);
    pull *= jitter(random);
    double start = CONTAINER_START * jitter(random);
    return phases(factor * total / (launch + input + pull + start), launch, input, pull, start);
  }

  /**
   * The input phase. On a cold start Fast File also installs its mount; in File mode some of the
   * copying happens while the last host is still being prepared: these two corrections are what the
   * published table needs to add up.
   */
  private static double inputSeconds(InputMode mode, double gigabytes, boolean warm) {
    return switch (mode) {
      case NONE -> 3;
      case FILE_SYSTEM -> 10;
      case FAST_FILE -> 11.8 + 0.1 * gigabytes + (warm ? 0 : 5);
      case FILE -> {
        double copy = 12 + 24.5 * gigabytes;
        yield warm ? copy : copy - Math.min(11, copy / 2);
      }
    };
  }

  private static double jitter(JobRandom random) {
    return StrictMath.exp(JITTER * random.nextNormal());
  }

  private static StartPhases phases(
      double scale, double launch, double input, double pull, double start) {
    return new StartPhases(
        millis(scale * launch), millis(scale * input), millis(scale * pull), millis(scale * start));
  }

  private static long millis(double seconds) {
    return Math.round(seconds * 1_000);
  }
}
