package dev.hearth.emulator.sagemaker;

import dev.hearth.emulator.world.WorldHeader;
import dev.hearth.simulation.InstanceLimits;
import dev.hearth.simulation.SimulatedJob;
import dev.hearth.simulation.StatusListener;
import dev.hearth.simulation.WarmPoolSimulation;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The training jobs of one account. */
final class TrainingJobs {

  private final String arnPrefix;
  private final WarmPoolSimulation simulation;
  private final NavigableMap<String, StoredJob> byName = new TreeMap<>();
  private final NavigableMap<Long, StoredJob> bySequence = new TreeMap<>();

  TrainingJobs(String account, String region, WorldHeader header, StatusListener listener) {
    arnPrefix = "arn:aws:sagemaker:" + region + ":" + account + ":training-job/";
    simulation =
        new WarmPoolSimulation(
            header.simulation(),
            InstanceLimits.of(header.trainingLimit(), header.warmPoolLimit()),
            listener,
            header.startedAt());
  }

  WarmPoolSimulation simulation() {
    return simulation;
  }

  /** ARNs are in lower case whatever the name. */
  String arn(String jobName) {
    return arnPrefix + jobName.toLowerCase(Locale.ROOT);
  }

  StoredJob add(SimulatedJob job, ObjectNode echo) {
    StoredJob stored = new StoredJob(job, echo);
    byName.put(job.name(), stored);
    bySequence.put(job.sequence(), stored);
    return stored;
  }

  void remove(StoredJob job) {
    byName.remove(job.name());
    bySequence.remove(job.simulated.sequence());
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
