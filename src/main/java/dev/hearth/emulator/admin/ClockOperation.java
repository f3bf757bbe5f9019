package dev.hearth.emulator.admin;

import dev.hearth.emulator.world.Access;
import dev.hearth.emulator.world.Call;
import dev.hearth.emulator.world.Operation;
import dev.hearth.simulation.VirtualClock;
import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import dev.hearth.wire.JsonProtocol;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * GetClock, SetClock {@code {"Speed": 60, "Frozen": false}} and StepClock {@code {"Seconds": 90}}.
 */
final class ClockOperation implements Operation {

  enum Kind {
    GET,
    SET,
    STEP
  }

  private static final BigDecimal MAX_STEP_SECONDS =
      BigDecimal.valueOf(Duration.ofDays(366).toSeconds());

  private final VirtualClock clock;
  private final Kind kind;

  ClockOperation(VirtualClock clock, Kind kind) {
    this.clock = clock;
    this.kind = kind;
  }

  /** The clock is kept in a file of its own, not in the journal. */
  @Override
  public boolean changes() {
    return false;
  }

  @Override
  public @Nullable AwsError check(ObjectNode input) {
    JsonNode speed = input.path("Speed");
    if (!speed.isMissingNode()
        && !(speed.isNumber()
            && speed.asDouble() > 0
            && speed.asDouble() <= VirtualClock.MAX_SPEED)) {
      return AwsError.validation(
          "Speed must be a number above 0 and at most " + VirtualClock.MAX_SPEED);
    }
    if (!input.path("Frozen").isMissingNode() && !input.path("Frozen").isBoolean()) {
      return AwsError.validation("Frozen must be true or false");
    }
    JsonNode seconds = input.path("Seconds");
    boolean steps =
        seconds.isNumber()
            && seconds.decimalValue().signum() >= 0
            && seconds.decimalValue().compareTo(MAX_STEP_SECONDS) <= 0;
    return kind == Kind.STEP && !steps
        ? AwsError.validation("Seconds must be a number between 0 and " + MAX_STEP_SECONDS)
        : null;
  }

  /** The server asks for the administrator instead. */
  @Override
  public List<Access> accesses(Call call) {
    return List.of();
  }

  @Override
  public Answer perform(Call call) {
    JsonNode input = call.input();
    if (kind == Kind.SET) {
      if (input.has("Speed")) {
        clock.setSpeed(input.path("Speed").asDouble());
      }
      if (input.path("Frozen").asBoolean(clock.state().frozen())) {
        clock.freeze();
      } else {
        clock.unfreeze();
      }
    }
    if (kind == Kind.STEP) {
      clock.step(
          Duration.ofMillis(input.path("Seconds").decimalValue().movePointRight(3).longValue()));
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("Now", BigDecimal.valueOf(clock.millis(), 3));
    answer.put("Speed", clock.state().speed());
    answer.put("Frozen", clock.state().frozen());
    return JsonProtocol.write(answer);
  }
}
