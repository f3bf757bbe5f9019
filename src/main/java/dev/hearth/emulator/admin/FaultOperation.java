package dev.hearth.emulator.admin;

import dev.hearth.emulator.fault.Fault;
import dev.hearth.emulator.fault.FaultKind;
import dev.hearth.emulator.fault.Faults;
import dev.hearth.emulator.world.Access;
import dev.hearth.emulator.world.Call;
import dev.hearth.emulator.world.Operation;
import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import dev.hearth.wire.JsonProtocol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * SetFaults {@code {"Faults": [{"Kind": "THROTTLE", "Operation": "CreateTrainingJob",
 * "Probability": 0.1}]}} replaces all faults, GetFaults lists them. An empty list ends them.
 */
final class FaultOperation implements Operation {

  private final Faults faults;
  private final boolean set;

  FaultOperation(Faults faults, boolean set) {
    this.faults = faults;
    this.set = set;
  }

  @Override
  public boolean changes() {
    return false;
  }

  @Override
  public @Nullable AwsError check(ObjectNode input) {
    try {
      read(input);
      return null;
    } catch (IllegalArgumentException e) {
      return AwsError.validation(String.valueOf(e.getMessage()));
    }
  }

  /** The server asks for the administrator instead. */
  @Override
  public List<Access> accesses(Call call) {
    return List.of();
  }

  @Override
  public Answer perform(Call call) {
    if (set) {
      faults.set(read(call.input()));
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode list = answer.putArray("Faults");
    for (Fault fault : faults.get()) {
      list.addObject()
          .put("Kind", fault.kind().name())
          .put("Service", fault.service())
          .put("Operation", fault.operation())
          .put("Probability", fault.probability())
          .put("Times", fault.times())
          .put("Seconds", fault.seconds());
    }
    return JsonProtocol.write(answer);
  }

  private static List<Fault> read(ObjectNode input) {
    List<Fault> read = new ArrayList<>();
    for (JsonNode fault : input.path("Faults")) {
      read.add(
          new Fault(
              kind(fault.path("Kind").asString("")),
              text(fault, "Service"),
              text(fault, "Operation"),
              fault.path("Probability").asDouble(1),
              fault.has("Times") && fault.path("Times").isInt()
                  ? Integer.valueOf(fault.path("Times").asInt())
                  : null,
              fault.path("Seconds").asDouble(0)));
    }
    return read;
  }

  private static FaultKind kind(String name) {
    return Arrays.stream(FaultKind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "Kind must be one of "
                    + Arrays.toString(FaultKind.values())
                    + ", but is '"
                    + name
                    + "'"));
  }

  private static @Nullable String text(JsonNode node, String member) {
    JsonNode value = node.get(member);
    return value == null || value.isNull() ? null : value.asString();
  }
}
