package dev.hearth.emulator.sqs;

import dev.hearth.emulator.world.Access;
import dev.hearth.emulator.world.Call;
import dev.hearth.emulator.world.WaitingOperation;
import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One operation on the queue of the caller's account; every other queue does not exist. */
record QueueOperation(
    SqsService service, String name, boolean changes, BiFunction<Call, MessageQueue, Answer> work)
    implements WaitingOperation {

  /** The code, in JSON, of a queue that is not there. */
  static final String NO_QUEUE = "com.amazonaws.sqs#QueueDoesNotExist";

  private static final int MAX_WAIT_SECONDS = 20;
  private static final int NO_MESSAGES_LENGTH = "{\"Messages\":[]}".length();

  @Override
  public @Nullable AwsError check(ObjectNode input) {
    AwsError error = SqsService.MODEL.check(name, input);
    if (error != null) {
      return error;
    }
    String url = input.path("QueueUrl").asString("");
    String queue =
        input.has("QueueUrl")
            ? url.substring(url.lastIndexOf('/') + 1)
            : input.path("QueueName").asString("");
    return queue.equals(SqsService.QUEUE_NAME)
        ? null
        : AwsError.of(NO_QUEUE, "The specified queue does not exist.");
  }

  @Override
  public List<Access> accesses(Call call) {
    String action = name.equals("DeleteMessageBatch") ? "DeleteMessage" : name;
    return List.of(Access.of("sqs:" + action, service.arn(call.caller().account())));
  }

  @Override
  public Answer perform(Call call) {
    return work.apply(call, service.queue(call.caller().account()));
  }

  /** Long polling: WaitTimeSeconds, at most 20. */
  @Override
  public boolean waitOn(ObjectNode input, Answer answer, long waitedMillis) {
    int seconds = Math.min(MAX_WAIT_SECONDS, input.path("WaitTimeSeconds").asInt(0));
    return name.equals("ReceiveMessage")
        && answer instanceof Answer.Body body
        && body.bytes().length <= NO_MESSAGES_LENGTH
        && waitedMillis < seconds * 1_000L;
  }
}
