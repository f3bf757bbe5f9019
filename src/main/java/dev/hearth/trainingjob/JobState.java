package dev.hearth.trainingjob;

import dev.hearth.base.WarmPoolId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All that a DescribeTrainingJob changes in a job's row. */
record JobState(
    String arn,
    String status,
    String secondaryStatus,
    String transitions,
    @Nullable String failureReason,
    Instant createdAt,
    @Nullable Instant trainingStartedAt,
    @Nullable Instant trainingEndedAt,
    Instant modifiedAt,
    @Nullable StartKind start,
    @Nullable WarmPoolId pool,
    @Nullable String warmPoolStatus,
    @Nullable String reusedByCloudName,
    @Nullable Long retainedSeconds,
    @Nullable Long billableSeconds,
    int keepAliveSeconds,
    boolean settled,
    Instant syncedAt) {}
