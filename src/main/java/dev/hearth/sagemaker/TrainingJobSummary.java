package dev.hearth.sagemaker;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of ListTrainingJobs: without role and instance type, which only Describe tells. */
public record TrainingJobSummary(
    String trainingJobName,
    String trainingJobStatus,
    Instant creationTime,
    Instant lastModifiedTime,
    @Nullable String warmPoolStatus) {}
