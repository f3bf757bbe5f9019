package dev.hearth.emulator.sagemaker;

import dev.hearth.simulation.InputMode;
import dev.hearth.simulation.JobSpec;
import dev.hearth.simulation.MatchCriteria;
import dev.hearth.simulation.PlannedEnd;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a CreateTrainingJob request as the simulation needs it. What a job does is told by its
 * {@code Environment}, which AWS passes to the container and otherwise ignores: {@code
 * EMULATOR_TRAINING_SECONDS}, {@code EMULATOR_OUTCOME}, {@code EMULATOR_INPUT_GB}, {@code
 * EMULATOR_IMAGE_GB}.
 */
record JobRequest(JsonNode input) {

  /** Added to a request by a fault; not part of AWS's API, whose clients cannot send it. */
  static final String INJECTED_OUTCOME = "EmulatorOutcome";

  /** AWS's default, one day. */
  static final int DEFAULT_MAX_RUNTIME_SECONDS = 86_400;

  private static final double DEFAULT_INPUT_GB = 2;
  private static final double DEFAULT_IMAGE_GB = 1.34;

  JobSpec toSpec(Map<String, String> callerTags) {
    JsonNode resources = input.path("ResourceConfig");
    OptionalLong training = trainingMillis();
    String injected = text(input, INJECTED_OUTCOME);
    return new JobSpec(
        input.path("TrainingJobName").asString(),
        criteria(callerTags),
        resources.path("KeepAlivePeriodInSeconds").asInt(0),
        poolable(),
        image(),
        gigabytes("EMULATOR_IMAGE_GB", DEFAULT_IMAGE_GB),
        inputMode(),
        gigabytes("EMULATOR_INPUT_GB", DEFAULT_INPUT_GB),
        training,
        end(injected != null ? injected : environment("EMULATOR_OUTCOME")),
        input
            .path("StoppingCondition")
            .path("MaxRuntimeInSeconds")
            .asInt(DEFAULT_MAX_RUNTIME_SECONDS));
  }

  private MatchCriteria criteria(Map<String, String> callerTags) {
    JsonNode resources = input.path("ResourceConfig");
    boolean chaining =
        input.path("SessionChainingConfig").path("EnableSessionTagChaining").asBoolean(false);
    return new MatchCriteria(
        input.path("RoleArn").asString(),
        instanceType(),
        instanceCount(),
        resources.path("VolumeSizeInGB").asInt(0),
        text(resources, "VolumeKmsKeyId"),
        strings(input.path("VpcConfig").path("Subnets")),
        strings(input.path("VpcConfig").path("SecurityGroupIds")),
        input.path("EnableInterContainerTrafficEncryption").asBoolean(false),
        input.path("EnableNetworkIsolation").asBoolean(false),
        chaining ? callerTags : null);
  }

  /** A heterogeneous cluster counts against the quota of its first group's type. */
  String instanceType() {
    String type = text(input.path("ResourceConfig"), "InstanceType");
    String first =
        text(input.path("ResourceConfig").path("InstanceGroups").path(0), "InstanceType");
    return type != null ? type : first != null ? first : "";
  }

  int instanceCount() {
    JsonNode resources = input.path("ResourceConfig");
    int grouped = 0;
    for (JsonNode group : resources.path("InstanceGroups")) {
      grouped += group.path("InstanceCount").asInt(0);
    }
    return Math.max(1, grouped > 0 ? grouped : resources.path("InstanceCount").asInt(1));
  }

  boolean spot() {
    return input.path("EnableManagedSpotTraining").asBoolean(false);
  }

  boolean heterogeneous() {
    return !input.path("ResourceConfig").path("InstanceGroups").isEmpty();
  }

  private boolean poolable() {
    return !spot() && !heterogeneous();
  }

  private String image() {
    JsonNode algorithm = input.path("AlgorithmSpecification");
    String image = text(algorithm, "TrainingImage");
    String name = text(algorithm, "AlgorithmName");
    return image != null ? image : name != null ? name : "";
  }

  /** The slowest mode among the channels decides. */
  private InputMode inputMode() {
    InputMode slowest = InputMode.NONE;
    for (JsonNode channel : input.path("InputDataConfig")) {
      InputMode mode = inputMode(channel);
      slowest = slowest == InputMode.NONE || mode.compareTo(slowest) > 0 ? mode : slowest;
    }
    return slowest;
  }

  private InputMode inputMode(JsonNode channel) {
    if (channel.path("DataSource").has("FileSystemDataSource")) {
      return InputMode.FILE_SYSTEM;
    }
    String mode = text(channel, "InputMode");
    if (mode == null) {
      mode = text(input.path("AlgorithmSpecification"), "TrainingInputMode");
    }
    return mode == null || mode.equals("File") ? InputMode.FILE : InputMode.FAST_FILE;
  }

  /** What is wrong with the {@code EMULATOR_} variables; null when nothing is. */
  @Nullable String emulatorMistake() {
    for (String name :
        Set.of("EMULATOR_TRAINING_SECONDS", "EMULATOR_INPUT_GB", "EMULATOR_IMAGE_GB")) {
      String value = environment(name);
      if (value != null && !value.matches("\\d{1,7}(\\.\\d{1,6})?")) {
        return name + " must be a number such as 30 or 1.5, but is '" + value + "'";
      }
    }
    String outcome = environment("EMULATOR_OUTCOME");
    if (outcome != null && !OUTCOMES.containsKey(outcome)) {
      return "EMULATOR_OUTCOME must be one of "
          + OUTCOMES.keySet().stream().sorted().toList()
          + ", but is '"
          + outcome
          + "'";
    }
    return null;
  }

  private static final Map<String, PlannedEnd> OUTCOMES =
      Map.of(
          "Completed", PlannedEnd.COMPLETED,
          "Failed:AlgorithmError", PlannedEnd.ALGORITHM_ERROR,
          "Failed:ClientError", PlannedEnd.CLIENT_ERROR,
          "Failed:InternalServerError", PlannedEnd.INTERNAL_SERVER_ERROR,
          "Failed:CapacityError", PlannedEnd.CAPACITY_ERROR);

  private static PlannedEnd end(@Nullable String outcome) {
    return outcome == null
        ? PlannedEnd.COMPLETED
        : OUTCOMES.getOrDefault(outcome, PlannedEnd.COMPLETED);
  }

  private OptionalLong trainingMillis() {
    String seconds = environment("EMULATOR_TRAINING_SECONDS");
    return seconds == null
        ? OptionalLong.empty()
        : OptionalLong.of(Math.round(Double.parseDouble(seconds) * 1_000));
  }

  private double gigabytes(String name, double otherwise) {
    String value = environment(name);
    return value == null ? otherwise : Double.parseDouble(value);
  }

  private @Nullable String environment(String name) {
    return text(input.path("Environment"), name);
  }

  private static @Nullable String text(JsonNode node, String member) {
    JsonNode value = node.get(member);
    return value == null || value.isNull() ? null : value.asString();
  }

  private static Set<String> strings(JsonNode array) {
    Set<String> strings = new HashSet<>();
    array.forEach(node -> strings.add(node.asString()));
    return strings;
  }
}
