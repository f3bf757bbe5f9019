package dev.hearth.emulator.sagemaker;

import dev.hearth.emulator.world.WorldHeader;
import dev.hearth.simulation.InstanceLimits;
import dev.hearth.simulation.InstanceUsage;
import dev.hearth.simulation.QuotaKind;
import dev.hearth.simulation.SimulatedJob;
import dev.hearth.simulation.WarmPoolSimulation;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The training jobs of one account. */
final class TrainingJobs {

  private final String account;
  private final String region;
  private final EventSink events;
  private final String arnPrefix;
  private final WarmPoolSimulation simulation;
  private final NavigableMap<String, StoredJob> byName = new TreeMap<>();
  private final NavigableMap<Long, StoredJob> bySequence = new TreeMap<>();
  private final Map<String, StoredJob> byArn = new HashMap<>();

  TrainingJobs(String account, String region, WorldHeader header, EventSink events) {
    this.account = account;
    this.region = region;
    this.events = events;
    arnPrefix = "arn:aws:sagemaker:" + region + ":" + account + ":training-job/";
    simulation =
        new WarmPoolSimulation(
            header.simulation(),
            InstanceLimits.of(header.trainingLimit(), header.warmPoolLimit()),
            this::statusChanged,
            header.startedAt());
  }

  WarmPoolSimulation simulation() {
    return simulation;
  }

  /** ARNs are in lower case whatever the name. */
  String arn(String jobName) {
    return arnPrefix + jobName.toLowerCase(Locale.ROOT);
  }

  private void statusChanged(SimulatedJob job) {
    StoredJob stored = bySequence.get(job.sequence());
    if (stored != null) {
      announce(stored);
    }
  }

  /** For a job's first status, of which the simulation tells before it is stored. */
  void announce(StoredJob stored) {
    StateChangeEvent event = StateChangeEvent.of(stored);
    events.publish(account, event.id(), event.at(), () -> event.json(account, region));
  }

  void save(Consumer<Object> pieces) {
    InstanceUsage usage = simulation.usage();
    pieces.accept(
        new AccountLine(
            account,
            simulation.created(),
            usage.changedLimits(QuotaKind.TRAINING),
            usage.changedLimits(QuotaKind.WARM_POOL)));
    for (StoredJob job : bySequence.values()) {
      pieces.accept(JobLine.of(account, simulation.keep(job.simulated), job));
    }
  }

  void load(ObjectNode piece) {
    if (piece.has("job")) {
      JobLine line = JobJson.value(piece, JobLine.class);
      ObjectNode echo = (ObjectNode) line.echo();
      add(simulation.restore(line.job()), echo).tags.putAll(line.tags());
    } else {
      AccountLine line = JobJson.value(piece, AccountLine.class);
      simulation.restoreCreated(line.created());
      line.trainingLimits().forEach((type, n) -> simulation.setLimit(QuotaKind.TRAINING, type, n));
      line.warmPoolLimits().forEach((type, n) -> simulation.setLimit(QuotaKind.WARM_POOL, type, n));
    }
  }

  StoredJob add(SimulatedJob job, ObjectNode echo) {
    StoredJob stored = new StoredJob(job, arn(job.name()), echo);
    byName.put(job.name(), stored);
    bySequence.put(job.sequence(), stored);
    byArn.put(stored.arn, stored);
    return stored;
  }

  void remove(String name) {
    StoredJob job = byName.remove(name);
    if (job != null) {
      bySequence.remove(job.simulated.sequence());
      byArn.remove(job.arn, job);
    }
  }

  /** ARNs are in lower case: among names that differ in case only, the latest. */
  @Nullable StoredJob findByArn(String arn) {
    return byArn.get(arn.toLowerCase(Locale.ROOT));
  }

  @Nullable StoredJob find(String name) {
    return byName.get(name);
  }

  NavigableMap<String, StoredJob> byName() {
    return byName;
  }

  NavigableMap<Long, StoredJob> bySequence() {
    return bySequence;
  }
}
