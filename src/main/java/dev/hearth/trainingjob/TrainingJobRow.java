package dev.hearth.trainingjob;

import dev.hearth.base.PersonId;
import dev.hearth.base.TeamId;
import dev.hearth.base.TrainingJobId;
import dev.hearth.base.WarmPoolId;
import dev.hearth.warmpool.JobShape;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A training job as people see it.
 *
 * @param status AWS's TrainingJobStatus
 * @param secondaryStatus AWS's SecondaryStatus
 * @param start null until it is known whether it started warm
 * @param poolLabel the pool it ran on or left behind, if any
 * @param mayStop whether the viewer may stop it now
 */
public record TrainingJobRow(
    TrainingJobId id,
    String name,
    String cloudName,
    TeamId team,
    String teamName,
    PersonId person,
    String personName,
    JobShape shape,
    Duration keepAlive,
    TrainingJobStatus status,
    String secondaryStatus,
    @Nullable StartKind start,
    Instant createdAt,
    @Nullable Instant trainingStartedAt,
    @Nullable Instant trainingEndedAt,
    @Nullable WarmPoolId pool,
    @Nullable String poolLabel,
    @Nullable String failureReason,
    boolean mayStop) {

  /** From creation to {@code Training}; null while it has not started. */
  public @Nullable Duration startLatency() {
    return trainingStartedAt == null ? null : Duration.between(createdAt, trainingStartedAt);
  }
}
