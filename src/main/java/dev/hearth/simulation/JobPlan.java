package dev.hearth.simulation;

/**
 * Everything about a job's course that chance decides, drawn once when it is created.
 *
 * @param trainingMillis from {@code Training} to the end if nothing cuts it short
 * @param uploadMillis saving the model
 * @param stopMillis from a stop to {@code Stopped}; AWS allows the container 120 s
 */
record JobPlan(StartPhases start, long trainingMillis, long uploadMillis, long stopMillis) {

  private static final double TRAINING_MEDIAN_SECONDS = 300;

  static JobPlan draw(long seed, long sequence, JobSpec spec, boolean warm, boolean imageOnHost) {
    JobRandom random = new JobRandom(seed, spec.name(), sequence);
    StartPhases start = StartLatency.draw(spec, warm, imageOnHost, random);
    double drawn = TRAINING_MEDIAN_SECONDS * 1_000 * StrictMath.exp(random.nextNormal());
    long longest = spec.maxRuntimeSeconds() * 1_000L;
    long training = spec.trainingMillis().orElse(Math.min(longest, Math.round(drawn)));
    long upload = Math.round(4_000 + 4_000 * random.nextUniform());
    long stop = Math.round(5_000 + 25_000 * random.nextUniform());
    return new JobPlan(start, training, upload, stop);
  }
}
