package dev.hearth.trainingjob;

import dev.hearth.base.ConnectionId;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import dev.hearth.base.TrainingJobId;
import dev.hearth.base.WarmPoolId;
import dev.hearth.warmpool.MatchCriteria;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as sync follows it.
 *
 * @param confirmed whether the cloud is known to have it
 * @param status AWS's words, as last seen
 */
record TrackedJob(
    TenantId tenant,
    TrainingJobId id,
    TeamId team,
    ConnectionId connection,
    String cloudName,
    boolean confirmed,
    MatchCriteria criteria,
    String image,
    String status,
    @Nullable String warmPoolStatus,
    @Nullable WarmPoolId pool,
    @Nullable StartKind start,
    Instant createdAt,
    Instant modifiedAt,
    boolean settled) {}
