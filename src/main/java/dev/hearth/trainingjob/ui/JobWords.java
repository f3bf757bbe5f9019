package dev.hearth.trainingjob.ui;

import dev.hearth.base.ui.BadgeState;
import dev.hearth.trainingjob.StartKind;
import dev.hearth.trainingjob.TrainingJobRow;
import java.time.Duration;
import java.util.Optional;

/** How jobs are put into words. */
final class JobWords {

  private static final String TRAINING = "Training";

  private JobWords() {}

  /** The state to show: a job in progress is starting until it trains. */
  static BadgeState state(TrainingJobRow job) {
    return switch (job.status()) {
      case SUBMITTING -> BadgeState.SETTLING;
      case IN_PROGRESS -> trains(job) ? BadgeState.TRAINING : BadgeState.STARTING;
      case STOPPING -> BadgeState.STOPPING;
      case COMPLETED -> BadgeState.COMPLETED;
      case FAILED -> BadgeState.FAILED;
      case STOPPED -> BadgeState.STOPPED;
      case REJECTED -> BadgeState.REFUSED;
    };
  }

  /** The word for it: AWS's own while the job is starting or finishing. */
  static String stateWord(TrainingJobRow job) {
    return switch (job.status()) {
      case SUBMITTING -> job.status().label();
      case IN_PROGRESS -> job.secondaryStatus().isBlank() ? "In progress" : job.secondaryStatus();
      default -> state(job).word();
    };
  }

  static Optional<BadgeState> start(TrainingJobRow job) {
    return Optional.ofNullable(job.start())
        .map(start -> start == StartKind.WARM ? BadgeState.WARM_START : BadgeState.COLD_START);
  }

  /** {@code 21 s}, {@code 2 min 23 s}, {@code 1 h 5 min}. */
  static String duration(Duration duration) {
    long seconds = Math.round(duration.toMillis() / 1000.0);
    if (seconds < 180) {
      return seconds + " s";
    }
    if (seconds < 3600) {
      return seconds / 60 + " min" + (seconds % 60 == 0 ? "" : " " + seconds % 60 + " s");
    }
    return seconds / 3600 + " h" + (seconds / 60 % 60 == 0 ? "" : " " + seconds / 60 % 60 + " min");
  }

  private static boolean trains(TrainingJobRow job) {
    return job.trainingStartedAt() != null || job.secondaryStatus().equals(TRAINING);
  }
}
