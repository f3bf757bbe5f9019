package dev.hearth.emulator.sagemaker;

import dev.hearth.simulation.JobStatus;
import dev.hearth.simulation.SimulatedJob;
import dev.hearth.simulation.StatusTransition;
import dev.hearth.simulation.WarmPoolStatus;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Jobs in the JSON of SageMaker's API. Times are epoch seconds with a fraction. */
final class JobJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JobJson() {}

  static byte[] bytes(ObjectNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  static <T> T value(ObjectNode node, Class<T> type) {
    return MAPPER.treeToValue(node, type);
  }

  static ObjectNode object(byte[] bytes) {
    return (ObjectNode) MAPPER.readTree(bytes);
  }

  /** DescribeTrainingJob's answer: the echoed request, then the state. */
  static byte[] describe(StoredJob stored, long now) {
    SimulatedJob job = stored.simulated;
    ObjectNode state = JsonNodeFactory.instance.objectNode();
    addCommon(state, job, stored.arn);
    job.billedFrom().ifPresent(at -> state.put("TrainingStartTime", seconds(at)));
    String reason = failureReason(job);
    if (reason != null) {
      state.put("FailureReason", reason);
    }
    if (job.status().isFinal()) {
      state.put("TrainingTimeInSeconds", job.billableSeconds());
      state.put("BillableTimeInSeconds", job.billableSeconds());
    }
    ArrayNode transitions = state.putArray("SecondaryStatusTransitions");
    for (StatusTransition transition : job.transitions(now)) {
      ObjectNode line = transitions.addObject();
      line.put("Status", transition.status().awsName());
      line.put("StartTime", seconds(transition.start()));
      transition.end().ifPresent(at -> line.put("EndTime", seconds(at)));
      line.put("StatusMessage", transition.message());
    }
    return spliced(stored.echo(), bytes(state));
  }

  /** One row of ListTrainingJobs; like AWS's it has neither role nor instance type. */
  static ObjectNode summary(StoredJob stored) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("TrainingJobName", stored.name());
    addCommon(row, stored.simulated, stored.arn);
    return row;
  }

  private static void addCommon(ObjectNode node, SimulatedJob job, String arn) {
    node.put("TrainingJobArn", arn);
    node.put("TrainingJobStatus", job.status().awsName());
    node.put("SecondaryStatus", job.secondaryStatus().awsName());
    node.put("CreationTime", seconds(job.createdAt()));
    node.put("LastModifiedTime", seconds(job.modifiedAt()));
    job.endedAt().ifPresent(at -> node.put("TrainingEndTime", seconds(at)));
    WarmPoolStatus pool = job.warmPoolStatus();
    if (pool != null) {
      ObjectNode warmPool = node.putObject("WarmPoolStatus");
      warmPool.put("Status", pool.awsName());
      if (pool == WarmPoolStatus.REUSED || pool == WarmPoolStatus.TERMINATED) {
        warmPool.put("ResourceRetainedBillableTimeInSeconds", job.retainedSeconds());
      }
      String reusedBy = job.reusedByJob();
      if (reusedBy != null) {
        warmPool.put("ReusedByJob", reusedBy);
      }
    }
  }

  static @Nullable String failureReason(SimulatedJob job) {
    if (job.status() != JobStatus.FAILED) {
      return null;
    }
    return switch (job.spec().end()) {
      case ALGORITHM_ERROR -> "AlgorithmError: ExecuteUserScriptError: ExitCode 1, exit code: 1";
      case CLIENT_ERROR ->
          "ClientError: Data download failed: no data at the S3 location of the input channel.";
      case CAPACITY_ERROR ->
          "CapacityError: Unable to provision requested ML compute capacity. Please retry using a different ML instance"
              + " type.";
      case COMPLETED, INTERNAL_SERVER_ERROR ->
          "InternalServerError: We encountered an internal error. Please try again.";
    };
  }

  static BigDecimal seconds(long epochMillis) {
    return BigDecimal.valueOf(epochMillis, 3);
  }

  /** Two JSON objects, neither empty, as one. */
  private static byte[] spliced(byte[] first, byte[] second) {
    byte[] joined = new byte[first.length + second.length - 1];
    System.arraycopy(first, 0, joined, 0, first.length - 1);
    joined[first.length - 1] = ',';
    System.arraycopy(second, 1, joined, first.length, second.length - 1);
    return joined;
  }
}
