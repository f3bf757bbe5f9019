package dev.hearth.emulator.sagemaker;

import dev.hearth.wire.AwsError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What CreateTrainingJob refuses beyond the constraints of the API model. Where AWS's own words are
 * not known, the message is ours.
 */
final class CreateRules {

  private CreateRules() {}

  static @Nullable AwsError check(JobRequest request, int maxKeepAliveSeconds) {
    JsonNode input = request.input();
    JsonNode resources = input.path("ResourceConfig");
    int keepAlive = resources.path("KeepAlivePeriodInSeconds").asInt(0);
    if (input.path("AlgorithmSpecification").isMissingNode()) {
      return required("algorithmSpecification");
    }
    if (resources.isMissingNode()) {
      return required("resourceConfig");
    }
    if (request.instanceType().isEmpty()) {
      return required("resourceConfig.instanceType");
    }
    if (!request.heterogeneous() && resources.path("InstanceCount").asInt(0) < 1) {
      return AwsError.validation("InstanceCount must be at least 1 when InstanceType is given.");
    }
    if (request.heterogeneous() && resources.has("InstanceType")) {
      return AwsError.validation("InstanceType and InstanceGroups are mutually exclusive.");
    }
    if (keepAlive > maxKeepAliveSeconds) {
      return Errors.keepAliveTooLong(keepAlive, maxKeepAliveSeconds);
    }
    if (keepAlive > 0 && request.spot()) {
      return AwsError.validation(
          "KeepAlivePeriodInSeconds is not supported when EnableManagedSpotTraining is set to true");
    }
    if (keepAlive > 0 && request.heterogeneous()) {
      return AwsError.validation(
          "KeepAlivePeriodInSeconds is not supported for heterogeneous clusters");
    }
    if (input.path("StoppingCondition").has("MaxWaitTimeInSeconds") && !request.spot()) {
      return AwsError.validation(
          "Invalid MaxWaitTimeInSeconds. It is only supported when EnableManagedSpotTraining is set to true");
    }
    AwsError reserved = TagOperation.checkKeys(input.path("Tags"));
    if (reserved != null) {
      return reserved;
    }
    String mistake = request.emulatorMistake();
    return mistake == null ? null : AwsError.validation(mistake);
  }

  private static AwsError required(String path) {
    return AwsError.validation(
        "1 validation error detected: Value null at '"
            + path
            + "' failed to satisfy constraint: Member must not be null");
  }
}
