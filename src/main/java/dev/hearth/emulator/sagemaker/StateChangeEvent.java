package dev.hearth.emulator.sagemaker;

import dev.hearth.simulation.JobStatus;
import dev.hearth.simulation.SecondaryStatus;
import dev.hearth.simulation.SimulatedJob;
import dev.hearth.simulation.StatusTransition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * EventBridge's "SageMaker Training Job State Change" (facts sheet 5), as of one instant; its JSON
 * is made only when somebody reads it. Times in the detail are epoch milliseconds, unlike in the
 * API. It says nothing of warm pools: AWS has no event about them.
 */
record StateChangeEvent(
    StoredJob job,
    String arn,
    JobStatus status,
    SecondaryStatus secondaryStatus,
    @Nullable String failureReason,
    long at,
    OptionalLong billedFrom,
    OptionalLong endedAt,
    List<StatusTransition> transitions,
    Map<String, String> tags) {

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

  static StateChangeEvent of(StoredJob stored) {
    SimulatedJob job = stored.simulated;
    return new StateChangeEvent(
        stored,
        stored.arn,
        job.status(),
        job.secondaryStatus(),
        JobJson.failureReason(job),
        job.modifiedAt(),
        job.billedFrom(),
        job.endedAt(),
        job.transitions(job.modifiedAt()),
        Map.copyOf(stored.tags));
  }

  /** The same for the same change, whenever it is replayed. */
  String id() {
    String change = arn + "/" + job.simulated.sequence() + "/" + secondaryStatus + "/" + at;
    return UUID.nameUUIDFromBytes(change.getBytes(StandardCharsets.UTF_8)).toString();
  }

  byte[] json(String account, String region) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("version", "0");
    event.put("id", id());
    event.put("detail-type", "SageMaker Training Job State Change");
    event.put("source", "aws.sagemaker");
    event.put("account", account);
    event.put("time", Instant.ofEpochMilli(at).truncatedTo(ChronoUnit.SECONDS).toString());
    event.put("region", region);
    event.putArray("resources").add(arn);
    event.set("detail", detail());
    return JobJson.bytes(event);
  }

  private ObjectNode detail() {
    ObjectNode echo = JobJson.object(job.echo());
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
    detail.put("TrainingJobStatus", status.awsName());
    detail.put("SecondaryStatus", secondaryStatus.awsName());
    if (failureReason != null) {
      detail.put("FailureReason", failureReason);
    }
    detail.put("CreationTime", job.simulated.createdAt());
    detail.put("LastModifiedTime", at);
    billedFrom.ifPresent(time -> detail.put("TrainingStartTime", time));
    endedAt.ifPresent(time -> detail.put("TrainingEndTime", time));
    ArrayNode lines = detail.putArray("SecondaryStatusTransitions");
    for (StatusTransition transition : transitions) {
      ObjectNode line = lines.addObject();
      line.put("Status", transition.status().awsName());
      line.put("StartTime", transition.start());
      transition.end().ifPresent(time -> line.put("EndTime", time));
      line.put("StatusMessage", transition.message());
    }
    ObjectNode tagged = detail.putObject("Tags");
    tags.forEach(tagged::put);
    return detail;
  }
}
