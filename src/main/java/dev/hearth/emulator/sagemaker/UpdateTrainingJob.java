package dev.hearth.emulator.sagemaker;

import dev.hearth.emulator.world.Access;
import dev.hearth.emulator.world.Call;
import dev.hearth.emulator.world.Operation;
import dev.hearth.simulation.SimulatedJob;
import dev.hearth.simulation.UpdateOutcome;
import dev.hearth.simulation.WarmPoolStatus;
import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import dev.hearth.wire.JsonProtocol;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * UpdateTrainingJob, as far as the keep-alive of an Available pool: longer, shorter, or 0 to
 * release it.
 */
final class UpdateTrainingJob implements Operation {

  private final SageMakerService service;
  private final int maxKeepAliveSeconds;

  UpdateTrainingJob(SageMakerService service, int maxKeepAliveSeconds) {
    this.service = service;
    this.maxKeepAliveSeconds = maxKeepAliveSeconds;
  }

  @Override
  public boolean changes() {
    return true;
  }

  @Override
  public @Nullable AwsError check(ObjectNode input) {
    AwsError error = SageMakerService.MODEL.check("UpdateTrainingJob", input);
    if (error != null) {
      return error;
    }
    JsonNode seconds = input.path("ResourceConfig").get("KeepAlivePeriodInSeconds");
    if (seconds == null) {
      return AwsError.validation(
          "The emulator updates ResourceConfig.KeepAlivePeriodInSeconds only.");
    }
    return seconds.asInt() > maxKeepAliveSeconds
        ? Errors.keepAliveTooLong(seconds.asInt(), maxKeepAliveSeconds)
        : null;
  }

  @Override
  public List<Access> accesses(Call call) {
    return JobAccess.toUpdate(service.jobs(call), call);
  }

  @Override
  public Answer perform(Call call) {
    TrainingJobs jobs = service.jobs(call);
    String name = call.input().path("TrainingJobName").asString();
    int seconds = call.input().path("ResourceConfig").path("KeepAlivePeriodInSeconds").asInt();
    return switch (jobs.simulation().updateKeepAlive(name, seconds)) {
      case UpdateOutcome.UnknownJob unknown -> Errors.nothingToUpdate(name);
      case UpdateOutcome.NotAvailable notAvailable -> notAvailable(notAvailable.job());
      case UpdateOutcome.Updated updated -> {
        StoredJob stored = jobs.find(name);
        if (stored != null) {
          stored.keepAlive(seconds);
        }
        yield JsonProtocol.write(
            JsonNodeFactory.instance.objectNode().put("TrainingJobArn", jobs.arn(name)));
      }
    };
  }

  private static AwsError notAvailable(SimulatedJob job) {
    WarmPoolStatus pool = job.warmPoolStatus();
    String state =
        pool == null
            ? "the training job is in status " + job.status().awsName() + " and has no warm pool"
            : pool == WarmPoolStatus.AVAILABLE
                ? "its warm pool is being terminated"
                : "its warm pool is in status " + pool.awsName();
    return AwsError.validation(
        "KeepAlivePeriodInSeconds can only be updated while the warm pool is Available: "
            + state
            + ".");
  }
}
