package dev.hearth.sync;

import dev.hearth.access.SystemOnly;
import dev.hearth.base.BusinessClock;
import dev.hearth.sagemaker.CloudConnection;
import dev.hearth.sagemaker.SageMakerReader;
import dev.hearth.sagemaker.TrainingJobSummary;
import dev.hearth.trainingjob.TrainingJobLedger;
import dev.hearth.trainingjob.TrainingJobSubmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * One round of learning from the cloud: lists what changed since the last round and which pools
 * wait, and describes only jobs whose row differs, because list rows lack role and instance type
 * (facts sheet 3.3). Repeating a round changes nothing; after a restart the next round goes on
 * where the last one ended.
 */
@Service
public class CloudSync {

  /** Listed again each round, so that changes in the same instant as the last are not lost. */
  private static final Duration OVERLAP = Duration.ofSeconds(60);

  /** An intent without a job in the cloud is sent again after this. */
  private static final Duration UNCONFIRMED = Duration.ofSeconds(30);

  /** The cloud's clock may differ from ours by this much. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(15);

  private static final int MOST_OPEN_JOBS = 100_000;

  private final SageMakerReader sageMaker;
  private final TrainingJobLedger ledger;
  private final TrainingJobSubmitter submitter;
  private final SyncCursorRepository cursors;
  private final BusinessClock clock;

  CloudSync(
      SageMakerReader sageMaker,
      TrainingJobLedger ledger,
      TrainingJobSubmitter submitter,
      SyncCursorRepository cursors,
      BusinessClock clock) {
    this.sageMaker = sageMaker;
    this.ledger = ledger;
    this.submitter = submitter;
    this.cursors = cursors;
    this.clock = clock;
  }

  /** One round for one connection. */
  @SystemOnly("the scheduler")
  public void round(CloudConnection connection) {
    var began = clock.instant();
    var since = cursors.find(connection.id()).map(t -> t.minus(OVERLAP)).orElse(null);
    var open = new LinkedHashMap<String, TrainingJobLedger.Open>();
    for (var job : ledger.open(connection.id(), MOST_OPEN_JOBS)) {
      open.put(job.cloudName(), job);
    }
    if (open.isEmpty()) {
      return;
    }
    // nothing older can matter; the cloud filters by creation before it takes a page
    var oldest = open.firstEntry().getValue().createdAt().minus(CLOCK_SKEW);
    var changed = listChanged(connection, oldest, since);
    var available = listAvailable(connection, oldest);
    for (var job : open.values()) {
      if (differs(job, changed.get(job.cloudName()), available, began)) {
        refresh(connection, job);
      }
    }
    cursors.save(connection.id(), began, latest(changed.values(), since));
  }

  private Map<String, TrainingJobSummary> listChanged(
      CloudConnection connection, Instant createdAfter, @Nullable Instant since) {
    var changed = new HashMap<String, TrainingJobSummary>();
    sageMaker.listModifiedSince(
        connection, createdAfter, since, job -> changed.put(job.trainingJobName(), job));
    return changed;
  }

  private Set<String> listAvailable(CloudConnection connection, Instant createdAfter) {
    var available = new HashSet<String>();
    sageMaker.listWithAvailablePool(
        connection, createdAfter, job -> available.add(job.trainingJobName()));
    return available;
  }

  /** Whether only Describe can tell how the job stands now. */
  private static boolean differs(
      TrainingJobLedger.Open job,
      @Nullable TrainingJobSummary listed,
      Set<String> available,
      Instant now) {
    if (!job.confirmed()) {
      return listed != null || now.isAfter(job.createdAt().plus(UNCONFIRMED));
    }
    if (listed != null && listed.lastModifiedTime().isAfter(job.modifiedAt())) {
      return true;
    }
    if (!job.over()) {
      return false;
    }
    var knownAvailable = "Available".equals(job.warmPoolStatus());
    // over, and not settled: its pool came, went, or is still expected
    return knownAvailable != available.contains(job.cloudName()) || !knownAvailable;
  }

  private void refresh(CloudConnection connection, TrainingJobLedger.Open job) {
    var seen = sageMaker.describe(connection, job.cloudName());
    if (seen.isPresent()) {
      ledger.apply(job.tenant(), job.id(), seen.get());
    } else if (!job.confirmed()) {
      submitter.resume(job.tenant(), job.id());
    }
  }

  private static @Nullable Instant latest(
      Collection<TrainingJobSummary> changed, @Nullable Instant since) {
    var latest = since == null ? null : since.plus(OVERLAP);
    for (var job : changed) {
      if (latest == null || job.lastModifiedTime().isAfter(latest)) {
        latest = job.lastModifiedTime();
      }
    }
    return latest;
  }
}
