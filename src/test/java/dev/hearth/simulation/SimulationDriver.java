package dev.hearth.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

/** Drives a simulation that starts at time 0 the way a test reads: wait, create, look. */
final class SimulationDriver {

  final WarmPoolSimulation simulation;

  SimulationDriver() {
    this(SimulationSettings.defaults(), 100, 100);
  }

  SimulationDriver(SimulationSettings settings, int trainingLimit, int warmPoolLimit) {
    simulation =
        new WarmPoolSimulation(
            settings, InstanceLimits.of(trainingLimit, warmPoolLimit), StatusListener.NONE, 0);
  }

  SimulatedJob create(JobSpec spec) {
    CreateOutcome outcome = simulation.create(spec);
    assertThat(outcome).isInstanceOf(CreateOutcome.Created.class);
    return ((CreateOutcome.Created) outcome).job();
  }

  void passes(Duration time) {
    simulation.advanceTo(simulation.now() + time.toMillis());
  }

  /** Until just after its end, before its pool shows. */
  void untilEnd(SimulatedJob job) {
    while (job.endedAt().isEmpty()) {
      simulation.advanceTo(simulation.nextEventAt());
    }
  }

  /** Until its pool is Available. */
  void untilAvailable(SimulatedJob job) {
    while (job.warmPoolStatus() != WarmPoolStatus.AVAILABLE) {
      assertThat(simulation.nextEventAt())
          .as("an event before the pool is Available")
          .isLessThan(Long.MAX_VALUE);
      simulation.advanceTo(simulation.nextEventAt());
    }
  }

  void untilTraining(SimulatedJob job) {
    while (job.trainingAt().isEmpty()) {
      simulation.advanceTo(simulation.nextEventAt());
    }
  }
}
