package dev.hearth.emulator.sagemaker;

import dev.hearth.simulation.SimulatedJob;
import dev.hearth.simulation.StatusTransition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * EventBridge's "SageMaker Training Job State Change" (facts sheet 5). Times in the detail are
 * epoch milliseconds, unlike in the API. It says nothing of warm pools: AWS has no event about
 * them.
 */
final class StateChangeEvent {

  private static final List<String> ECHOED =
      List.of(
          "TrainingJobName",
          "HyperParameters",
          "AlgorithmSpecification",
          "RoleArn",
          "InputDataConfig",
          "OutputDataConfig",
          "ResourceConfig",
          "VpcConfig",
          "StoppingCondition");

  private StateChangeEvent() {}

  static String id(String arn, SimulatedJob job) {
    String change =
        arn + "/" + job.sequence() + "/" + job.secondaryStatus() + "/" + job.modifiedAt();
    return UUID.nameUUIDFromBytes(change.getBytes(StandardCharsets.UTF_8)).toString();
  }

  static byte[] json(StoredJob stored, String account, String region, String arn) {
    SimulatedJob job = stored.simulated;
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("version", "0");
    event.put("id", id(arn, job));
    event.put("detail-type", "SageMaker Training Job State Change");
    event.put("source", "aws.sagemaker");
    event.put("account", account);
    event.put(
        "time", Instant.ofEpochMilli(job.modifiedAt()).truncatedTo(ChronoUnit.SECONDS).toString());
    event.put("region", region);
    event.putArray("resources").add(arn);
    event.set("detail", detail(stored, arn));
    return JobJson.bytes(event);
  }

  private static ObjectNode detail(StoredJob stored, String arn) {
    SimulatedJob job = stored.simulated;
    ObjectNode echo = JobJson.object(stored.echo());
    ObjectNode detail = JsonNodeFactory.instance.objectNode();
    for (String member : ECHOED) {
      JsonNode value = echo.get(member);
      if (value != null) {
        detail.set(member, value);
      }
    }
    if (detail.get("ResourceConfig") instanceof ObjectNode resources) {
      resources.remove("KeepAlivePeriodInSeconds");
    }
    detail.put("TrainingJobArn", arn);
    detail.put("TrainingJobStatus", job.status().awsName());
    detail.put("SecondaryStatus", job.secondaryStatus().awsName());
    String reason = JobJson.failureReason(job);
    if (reason != null) {
      detail.put("FailureReason", reason);
    }
    detail.put("CreationTime", job.createdAt());
    detail.put("LastModifiedTime", job.modifiedAt());
    job.billedFrom().ifPresent(at -> detail.put("TrainingStartTime", at));
    job.endedAt().ifPresent(at -> detail.put("TrainingEndTime", at));
    ArrayNode transitions = detail.putArray("SecondaryStatusTransitions");
    for (StatusTransition transition : job.transitions(job.modifiedAt())) {
      ObjectNode line = transitions.addObject();
      line.put("Status", transition.status().awsName());
      line.put("StartTime", transition.start());
      transition.end().ifPresent(at -> line.put("EndTime", at));
      line.put("StatusMessage", transition.message());
    }
    ObjectNode tags = detail.putObject("Tags");
    stored.tags.forEach(tags::put);
    return detail;
  }
}
