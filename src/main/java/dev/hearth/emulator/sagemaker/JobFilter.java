package dev.hearth.emulator.sagemaker;

import dev.hearth.simulation.WarmPoolStatus;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The filters of ListTrainingJobs, in two groups because AWS applies the second after taking the
 * page.
 */
final class JobFilter {

  private final @Nullable String nameContains;
  private final long createdAfter;
  private final long createdBefore;
  private final long modifiedAfter;
  private final long modifiedBefore;
  private final @Nullable String status;
  private final @Nullable String poolStatus;

  JobFilter(JsonNode input) {
    nameContains = text(input, "NameContains");
    createdAfter = millis(input, "CreationTimeAfter", Long.MIN_VALUE);
    createdBefore = millis(input, "CreationTimeBefore", Long.MAX_VALUE);
    modifiedAfter = millis(input, "LastModifiedTimeAfter", Long.MIN_VALUE);
    modifiedBefore = millis(input, "LastModifiedTimeBefore", Long.MAX_VALUE);
    status = text(input, "StatusEquals");
    poolStatus = text(input, "WarmPoolStatusEquals");
  }

  /** By name and time. */
  boolean accepts(StoredJob job) {
    long created = job.simulated.createdAt();
    long modified = job.simulated.modifiedAt();
    return created > createdAfter
        && created < createdBefore
        && modified > modifiedAfter
        && modified < modifiedBefore
        && (nameContains == null || job.name().contains(nameContains));
  }

  /** By status and pool status. */
  boolean acceptsStatus(StoredJob job) {
    WarmPoolStatus pool = job.simulated.warmPoolStatus();
    return (status == null || status.equals(job.simulated.status().awsName()))
        && (poolStatus == null || (pool != null && poolStatus.equals(pool.awsName())));
  }

  private static @Nullable String text(JsonNode input, String member) {
    JsonNode value = input.get(member);
    return value == null || value.isNull() ? null : value.asString();
  }

  private static long millis(JsonNode input, String member, long otherwise) {
    JsonNode value = input.get(member);
    return value == null || value.isNull()
        ? otherwise
        : value.decimalValue().multiply(BigDecimal.valueOf(1_000)).longValue();
  }
}
