package dev.hearth.emulator.admin;

import dev.hearth.emulator.quotas.QuotaService;
import dev.hearth.emulator.sqs.Delivery;
import dev.hearth.emulator.sqs.SqsService;
import dev.hearth.emulator.world.Access;
import dev.hearth.emulator.world.Call;
import dev.hearth.emulator.world.Operation;
import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What AWS decides by itself, decided here: quota increases, and how well events are delivered. */
final class DecisionOperation implements Operation {

  enum Kind {
    /** {@code {"Automatic": true, "DelaySeconds": 60}} */
    SET_APPROVER,
    /** {@code {"RequestId": …, "Status": "APPROVED"}} */
    DECIDE,
    /** {@code {"Loss": 0, "Duplicate": 0.1, "Reorder": 0.1}}, shares of events */
    SET_DELIVERY
  }

  private final QuotaService quotas;
  private final SqsService sqs;
  private final Kind kind;

  DecisionOperation(QuotaService quotas, SqsService sqs, Kind kind) {
    this.quotas = quotas;
    this.sqs = sqs;
    this.kind = kind;
  }

  @Override
  public boolean changes() {
    return true;
  }

  @Override
  public @Nullable AwsError check(ObjectNode input) {
    try {
      return switch (kind) {
        case SET_APPROVER ->
            input.path("Automatic").isBoolean() && input.path("DelaySeconds").asDouble(0) >= 0
                ? null
                : AwsError.validation("Automatic must be true or false, DelaySeconds not negative");
        case DECIDE ->
            input.path("RequestId").isString() && input.path("Status").isString()
                ? null
                : AwsError.validation("RequestId and Status must be strings");
        case SET_DELIVERY -> {
          delivery(input);
          yield null;
        }
      };
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
    JsonNode input = call.input();
    switch (kind) {
      case SET_APPROVER ->
          quotas.approver(
              input.path("Automatic").asBoolean(), input.path("DelaySeconds").asDouble(0));
      case SET_DELIVERY -> sqs.deliver(delivery(input));
      case DECIDE -> {
        if (!quotas.decide(
            input.path("RequestId").asString(), input.path("Status").asString(), call.at())) {
          return AwsError.validation("There is no such open request, or no such status");
        }
      }
    }
    return Answer.Body.EMPTY;
  }

  private static Delivery delivery(JsonNode input) {
    return new Delivery(
        input.path("Loss").asDouble(0),
        input.path("Duplicate").asDouble(0),
        input.path("Reorder").asDouble(0));
  }
}
