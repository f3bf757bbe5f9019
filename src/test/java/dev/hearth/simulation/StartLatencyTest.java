package dev.hearth.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published benchmark: 1.34 GB image, 2 GB of data; P90 of the start latency in seconds. */
class StartLatencyTest {

  private static final int STARTS = 10_000;

  @ParameterizedTest
  @CsvSource({"FILE_SYSTEM,136,19", "FAST_FILE,143,21", "FILE,176,70"})
  void p90_of_simulated_starts_is_within_3_percent_of_the_published_table(
      InputMode mode, double cold, double warm) {
    double[] coldSeconds = new double[STARTS];
    double[] warmSeconds = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      SimulationDriver driver =
          new SimulationDriver(SimulationSettings.defaults().withSeed(i), 100, 100);
      SimulatedJob first = driver.create(Jobs.withInput(Jobs.job("first"), mode));
      coldSeconds[i] = startSeconds(driver, first);
      driver.untilAvailable(first);
      SimulatedJob second = driver.create(Jobs.withInput(Jobs.job("second"), mode));
      assertThat(second.startedWarm()).isTrue();
      warmSeconds[i] = startSeconds(driver, second);
    }
    assertThat(p90(coldSeconds)).isCloseTo(cold, Percentage.withPercentage(3));
    assertThat(p90(warmSeconds)).isCloseTo(warm, Percentage.withPercentage(3));
  }

  @ParameterizedTest
  @CsvSource({"FILE_SYSTEM,7.2", "FAST_FILE,6.8", "FILE,2.5"})
  void warm_pools_start_this_many_times_faster(InputMode mode, double ratio) {
    JobSpec job = Jobs.withInput(Jobs.job("a"), mode);
    double cold = StartLatency.nominal(job, false, false).total();
    assertThat(cold / StartLatency.nominal(job, true, true).total()).isCloseTo(ratio, within(0.05));
  }

  @Test
  void a_changed_image_is_pulled_again_on_a_reused_pool_and_only_once() {
    SimulationDriver driver = new SimulationDriver();
    SimulatedJob first = driver.create(Jobs.job("first"));
    driver.untilAvailable(first);
    SimulatedJob changed = driver.create(Jobs.withImage(Jobs.job("changed"), "registry/image:2"));
    assertThat(changed.startedWarm()).isTrue();
    assertThat(changed.startPhases().imagePull()).isPositive();
    driver.untilAvailable(changed);
    SimulatedJob again = driver.create(Jobs.withImage(Jobs.job("again"), "registry/image:2"));
    assertThat(again.startPhases().imagePull()).isZero();
    driver.untilAvailable(again);
    assertThat(driver.create(Jobs.job("back")).startPhases().imagePull()).isZero();
  }

  @Test
  void pulling_the_image_costs_a_warm_start_43_seconds() {
    JobSpec job = Jobs.job("a");
    long held = StartLatency.nominal(job, true, true).total();
    assertThat(StartLatency.nominal(job, true, false).total() - held).isEqualTo(43_000);
  }

  @Test
  void a_start_does_not_depend_on_what_else_runs() {
    SimulationDriver alone = new SimulationDriver();
    SimulationDriver busy = new SimulationDriver();
    alone.create(Jobs.job("other"));
    busy.create(Jobs.withInput(Jobs.job("another"), InputMode.FILE));
    assertThat(alone.create(Jobs.job("same")).startPhases())
        .isEqualTo(busy.create(Jobs.job("same")).startPhases());
  }

  private static double startSeconds(SimulationDriver driver, SimulatedJob job) {
    driver.untilTraining(job);
    return (job.trainingAt().orElseThrow() - job.createdAt()) / 1_000.0;
  }

  private static double p90(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(0.9 * sorted.length) - 1];
  }
}
