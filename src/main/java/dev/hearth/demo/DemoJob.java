package dev.hearth.demo;

import dev.hearth.base.TeamId;
import dev.hearth.trainingjob.SubmitTrainingJob;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * A job that somebody of the demo submits. The emulator has no container to run, so it is told by
 * environment how long the training takes and how it ends.
 *
 * @param tenant code of the tenant
 * @param team name of one of the person's teams
 * @param training from the start of the training to its end, at least 0
 */
public record DemoJob(
    String tenant,
    String username,
    String team,
    String name,
    DemoShape shape,
    Duration training,
    Outcome outcome) {

  /** How the training ends when nobody stops it. */
  public enum Outcome {
    COMPLETED("Completed"),
    FAILED("Failed:AlgorithmError");

    private final String inEnvironment;

    Outcome(String inEnvironment) {
      this.inEnvironment = inEnvironment;
    }
  }

  SubmitTrainingJob request(TeamId teamId) {
    return new SubmitTrainingJob(
        teamId,
        name,
        shape.instanceType(),
        shape.instanceCount(),
        shape.volumeSizeInGb(),
        null,
        shape.subnets(),
        shape.securityGroups(),
        false,
        false,
        shape.image(),
        shape.inputMode(),
        shape.inputGb(),
        null,
        null,
        shape.keepAlive(),
        Map.of(),
        Map.of(
            "EMULATOR_TRAINING_SECONDS", Long.toString(training.toSeconds()),
            "EMULATOR_OUTCOME", outcome.inEnvironment,
            "EMULATOR_IMAGE_GB", String.format(Locale.ROOT, "%.2f", shape.imageGb())));
  }
}
