package dev.hearth.emulator.sagemaker;

import dev.hearth.simulation.JobState;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.util.RawValue;

/**
 * A job as it is kept.
 *
 * @param echo a JSON object
 */
record JobLine(String account, JobState job, JsonNode echo, Map<String, String> tags) {

  /** To be written: the echo is JSON already, and nobody need read it first. */
  static JobLine of(String account, JobState job, StoredJob stored) {
    RawValue echo = new RawValue(new String(stored.echo(), StandardCharsets.UTF_8));
    return new JobLine(account, job, JsonNodeFactory.instance.rawValueNode(echo), stored.tags);
  }
}
