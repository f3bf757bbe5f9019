package dev.hearth.emulator.admin;

import dev.hearth.emulator.sagemaker.SageMakerService;
import dev.hearth.emulator.world.Access;
import dev.hearth.emulator.world.Call;
import dev.hearth.emulator.world.Operation;
import dev.hearth.simulation.QuotaKind;
import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts something into the caller's account that no ordinary call brings about: a patch that ends a
 * pool, a pool that is simply there, a reuse across roles that AWS would never allow (for tests of
 * whoever watches out for it), another limit.
 */
final class PlantOperation implements Operation {

  enum Kind {
    /** {@code {"TrainingJobName": …}} */
    PATCH,
    /**
     * {@code {"TrainingJob": a CreateTrainingJob request}}: the job has just ended, its pool is
     * Available.
     */
    PLANT_POOL,
    /** {@code {"TrainingJobName": the pool's job, "ReusedByJob": …}} */
    PLANT_REUSE,
    /** {@code {"InstanceType": …, "Kind": "TRAINING" or "WARM_POOL", "Limit": instances}} */
    SET_LIMIT
  }

  private static final int MAX_LIMIT = 1_000_000;

  private final SageMakerService sagemaker;
  private final Kind kind;

  PlantOperation(SageMakerService sagemaker, Kind kind) {
    this.sagemaker = sagemaker;
    this.kind = kind;
  }

  @Override
  public boolean changes() {
    return true;
  }

  @Override
  public @Nullable AwsError check(ObjectNode input) {
    return switch (kind) {
      case PATCH -> required(input, "TrainingJobName");
      case PLANT_REUSE -> {
        AwsError missing = required(input, "TrainingJobName");
        yield missing != null ? missing : required(input, "ReusedByJob");
      }
      case PLANT_POOL ->
          input.get("TrainingJob") instanceof ObjectNode request
              ? sagemaker.checkPlanted(request)
              : AwsError.validation("TrainingJob must be a CreateTrainingJob request");
      case SET_LIMIT -> {
        JsonNode limit = input.path("Limit");
        boolean valid = limit.isInt() && limit.asInt() >= 0 && limit.asInt() <= MAX_LIMIT;
        AwsError missing = required(input, "InstanceType");
        yield missing != null
            ? missing
            : quotaKind(input) == null
                ? AwsError.validation("Kind must be TRAINING or WARM_POOL")
                : valid
                    ? null
                    : AwsError.validation(
                        "Limit must be a whole number between 0 and " + MAX_LIMIT);
      }
    };
  }

  /** The server asks for the administrator instead. */
  @Override
  public List<Access> accesses(Call call) {
    return List.of();
  }

  @Override
  public Answer perform(Call call) {
    ObjectNode input = call.input();
    String account = call.caller().account();
    return switch (kind) {
      case PATCH ->
          sagemaker.patch(account, name(input))
              ? Answer.Body.EMPTY
              : AwsError.validation("The job has no Available pool");
      case PLANT_REUSE ->
          sagemaker.plantReuse(account, name(input), input.path("ReusedByJob").asString())
              ? Answer.Body.EMPTY
              : AwsError.validation(
                  "The first job must have an Available pool and the second must exist");
      case PLANT_POOL ->
          input.get("TrainingJob") instanceof ObjectNode request
                  && sagemaker.plant(account, request)
              ? Answer.Body.EMPTY
              : AwsError.validation("A job of this name exists");
      case SET_LIMIT -> {
        QuotaKind quota = quotaKind(input);
        if (quota != null) {
          sagemaker.setLimit(
              account, quota, input.path("InstanceType").asString(), input.path("Limit").asInt());
        }
        yield Answer.Body.EMPTY;
      }
    };
  }

  private static String name(ObjectNode input) {
    return input.path("TrainingJobName").asString();
  }

  private static @Nullable QuotaKind quotaKind(ObjectNode input) {
    return switch (input.path("Kind").asString("")) {
      case "TRAINING" -> QuotaKind.TRAINING;
      case "WARM_POOL" -> QuotaKind.WARM_POOL;
      default -> null;
    };
  }

  private static @Nullable AwsError required(ObjectNode input, String member) {
    return input.path(member).isString() ? null : AwsError.validation(member + " must be a string");
  }
}
