package dev.hearth.warmpool;

import dev.hearth.base.ConnectionId;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import dev.hearth.base.TrainingJobId;
import dev.hearth.base.WarmPoolId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the cloud says of a job and the pool it uses or left.
 *
 * @param known the pool this job is already known to have used or left
 * @param over whether the job is over
 * @param modifiedAt when the cloud last changed it; while its pool is available, the moment from
 *     which the keep-alive counts
 * @param report the cloud's word on the pool; null when it says nothing
 * @param reusedBy the job that took the pool, when it came through Hearth
 * @param retained final idle time, once reused or ended
 */
public record JobObservation(
    TenantId tenant,
    TrainingJobId job,
    TeamId team,
    ConnectionId connection,
    MatchCriteria criteria,
    String image,
    Duration keepAlive,
    @Nullable WarmPoolId known,
    boolean over,
    @Nullable Instant endedAt,
    Instant modifiedAt,
    @Nullable Report report,
    @Nullable TrainingJobId reusedBy,
    @Nullable Duration retained) {

  /** AWS's WarmPoolStatus of the job. */
  public enum Report {
    AVAILABLE,
    IN_USE,
    REUSED,
    TERMINATED
  }
}
