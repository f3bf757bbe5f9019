package dev.hearth.emulator.sagemaker;

import dev.hearth.simulation.SimulatedJob;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** A job with what the simulation does not need: the request to be echoed, and its tags. */
final class StoredJob {

  final SimulatedJob simulated;
  final String arn;
  final Map<String, String> tags = new TreeMap<>();
  private byte[] echo;

  StoredJob(SimulatedJob simulated, String arn, ObjectNode echo) {
    this.simulated = simulated;
    this.arn = arn;
    this.echo = JobJson.bytes(echo);
  }

  /** The members of the request that Describe shows, as a JSON object. */
  byte[] echo() {
    return echo;
  }

  void keepAlive(int seconds) {
    ObjectNode changed = JobJson.object(echo);
    if (changed.get("ResourceConfig") instanceof ObjectNode resources) {
      resources.put("KeepAlivePeriodInSeconds", seconds);
    }
    echo = JobJson.bytes(changed);
  }

  String name() {
    return simulated.name();
  }
}
