package dev.hearth.emulator.sagemaker;

import dev.hearth.emulator.world.Access;
import dev.hearth.emulator.world.Call;
import dev.hearth.emulator.world.Operation;
import dev.hearth.simulation.CreateOutcome;
import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import dev.hearth.wire.JsonProtocol;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** CreateTrainingJob: the job takes a matching pool when there is one. */
final class CreateTrainingJob implements Operation {

  /** The members that Describe repeats; others of the request are unknown or not shown. */
  private static final List<String> ECHOED =
      List.of(
          "AlgorithmSpecification",
          "CheckpointConfig",
          "DebugHookConfig",
          "DebugRuleConfigurations",
          "Environment",
          "ExperimentConfig",
          "HyperParameters",
          "InfraCheckConfig",
          "InputDataConfig",
          "MlflowConfig",
          "ModelPackageConfig",
          "OutputDataConfig",
          "ProfilerConfig",
          "ProfilerRuleConfigurations",
          "RemoteDebugConfig",
          "ResourceConfig",
          "RetryStrategy",
          "RoleArn",
          "TensorBoardOutputConfig",
          "TrainingJobName",
          "VpcConfig");

  private final SageMakerService service;
  private final int maxKeepAliveSeconds;

  CreateTrainingJob(SageMakerService service, int maxKeepAliveSeconds) {
    this.service = service;
    this.maxKeepAliveSeconds = maxKeepAliveSeconds;
  }

  @Override
  public boolean changes() {
    return true;
  }

  @Override
  public @Nullable AwsError check(ObjectNode input) {
    input.remove(JobRequest.INJECTED_OUTCOME);
    AwsError error = SageMakerService.MODEL.check("CreateTrainingJob", input);
    return error != null ? error : CreateRules.check(new JobRequest(input), maxKeepAliveSeconds);
  }

  @Override
  public List<Access> accesses(Call call) {
    return JobAccess.toCreate(service.jobs(call), call);
  }

  @Override
  public Answer perform(Call call) {
    TrainingJobs jobs = service.jobs(call);
    JobRequest request = new JobRequest(call.input());
    CreateOutcome outcome = jobs.simulation().create(request.toSpec(call.caller().sessionTags()));
    return switch (outcome) {
      case CreateOutcome.NameTaken taken -> Errors.nameTaken(jobs.arn(taken.existing().name()));
      case CreateOutcome.LimitExceeded limit -> Errors.limitExceeded(limit);
      case CreateOutcome.Created created -> {
        StoredJob stored = jobs.add(created.job(), echo(call.input()));
        stored.tags.putAll(TagOperation.read(call.input().path("Tags")));
        jobs.announce(stored);
        yield JsonProtocol.write(
            JsonNodeFactory.instance.objectNode().put("TrainingJobArn", stored.arn));
      }
    };
  }

  static ObjectNode echo(ObjectNode input) {
    ObjectNode echo = JsonNodeFactory.instance.objectNode();
    for (String member : ECHOED) {
      JsonNode value = input.get(member);
      if (value != null && !value.isNull()) {
        echo.set(member, value);
      }
    }
    JsonNode stopping = input.path("StoppingCondition");
    ObjectNode stoppingEcho =
        stopping.isObject() ? (ObjectNode) stopping.deepCopy() : echo.objectNode();
    if (!stoppingEcho.has("MaxRuntimeInSeconds")) {
      stoppingEcho.put("MaxRuntimeInSeconds", JobRequest.DEFAULT_MAX_RUNTIME_SECONDS);
    }
    echo.set("StoppingCondition", stoppingEcho);
    for (String flag :
        List.of(
            "EnableNetworkIsolation",
            "EnableInterContainerTrafficEncryption",
            "EnableManagedSpotTraining")) {
      echo.put(flag, input.path(flag).asBoolean(false));
    }
    String output = input.path("OutputDataConfig").path("S3OutputPath").asString("");
    String name = input.path("TrainingJobName").asString();
    echo.putObject("ModelArtifacts")
        .put(
            "S3ModelArtifacts",
            output + (output.endsWith("/") ? "" : "/") + name + "/output/model.tar.gz");
    return echo;
  }
}
