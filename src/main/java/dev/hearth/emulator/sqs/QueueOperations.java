package dev.hearth.emulator.sqs;

import dev.hearth.emulator.world.Call;
import dev.hearth.emulator.world.Operation;
import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import dev.hearth.wire.JsonProtocol;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operations of SQS on the queue of events. Visibility runs on real time, as its clients do.
 */
final class QueueOperations {

  private static final int DEFAULT_VISIBILITY_SECONDS = 30;
  private static final int MAX_VISIBILITY_SECONDS = 43_200;
  private static final int MAX_BATCH = 10;

  private final SqsService service;
  private final Map<String, Operation> operations = new HashMap<>();

  QueueOperations(SqsService service) {
    this.service = service;
  }

  Map<String, Operation> all() {
    add(
        "GetQueueUrl",
        false,
        (call, queue) ->
            JsonProtocol.write(object().put("QueueUrl", service.url(call.caller().account()))));
    add("GetQueueAttributes", false, this::attributes);
    add("ReceiveMessage", false, this::receive);
    add("DeleteMessage", true, QueueOperations::delete);
    add("DeleteMessageBatch", true, QueueOperations::deleteBatch);
    add("ChangeMessageVisibility", false, QueueOperations::changeVisibility);
    add(
        "PurgeQueue",
        true,
        (call, queue) -> {
          queue.clear();
          return Answer.Body.EMPTY;
        });
    return operations;
  }

  private void add(String name, boolean changes, BiFunction<Call, MessageQueue, Answer> work) {
    operations.put(name, new QueueOperation(service, name, changes, work));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private Answer attributes(Call call, MessageQueue queue) {
    long visible =
        queue.all().stream()
            .filter(m -> m.hiddenUntil <= call.realAt() && m.sentAt <= call.at())
            .count();
    long delayed = queue.all().stream().filter(m -> m.sentAt > call.at()).count();
    ObjectNode answer = object();
    answer
        .putObject("Attributes")
        .put("QueueArn", service.arn(call.caller().account()))
        .put("ApproximateNumberOfMessages", Long.toString(visible))
        .put("ApproximateNumberOfMessagesDelayed", Long.toString(delayed))
        .put(
            "ApproximateNumberOfMessagesNotVisible",
            Long.toString(queue.all().size() - visible - delayed))
        .put("VisibilityTimeout", Integer.toString(DEFAULT_VISIBILITY_SECONDS));
    return JsonProtocol.write(answer);
  }

  private Answer receive(Call call, MessageQueue queue) {
    JsonNode input = call.input();
    int max = input.path("MaxNumberOfMessages").asInt(1);
    if (max < 1 || max > MAX_BATCH) {
      return AwsError.of(
          "InvalidParameterValue",
          "Value "
              + max
              + " for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10, if provided.");
    }
    long hidden = input.path("VisibilityTimeout").asInt(DEFAULT_VISIBILITY_SECONDS) * 1_000L;
    ObjectNode answer = object();
    ArrayNode messages = answer.putArray("Messages");
    for (Message message : queue.receive(max, hidden, call.at(), call.realAt())) {
      Long first = message.firstReceivedAt;
      byte[] body = message.body.get();
      ObjectNode row =
          messages
              .addObject()
              .put("MessageId", message.id)
              .put("ReceiptHandle", handle(message))
              .put("MD5OfBody", md5(body))
              .put("Body", new String(body, StandardCharsets.UTF_8));
      row.putObject("Attributes")
          .put("SentTimestamp", Long.toString(message.sentAt))
          .put("ApproximateReceiveCount", Integer.toString(message.receiveCount))
          .put(
              "ApproximateFirstReceiveTimestamp",
              Long.toString(first == null ? call.realAt() : first));
    }
    return JsonProtocol.write(answer);
  }

  private static Answer delete(Call call, MessageQueue queue) {
    String id = messageId(call.input().path("ReceiptHandle").asString(""));
    if (id == null) {
      return badHandle();
    }
    queue.delete(id);
    return Answer.Body.EMPTY;
  }

  private static Answer deleteBatch(Call call, MessageQueue queue) {
    ObjectNode answer = object();
    ArrayNode successful = answer.putArray("Successful");
    ArrayNode failed = answer.putArray("Failed");
    for (JsonNode entry : call.input().path("Entries")) {
      String id = messageId(entry.path("ReceiptHandle").asString(""));
      String entryId = entry.path("Id").asString("");
      if (id == null) {
        failed
            .addObject()
            .put("Id", entryId)
            .put("Code", "ReceiptHandleIsInvalid")
            .put("SenderFault", true);
      } else {
        queue.delete(id);
        successful.addObject().put("Id", entryId);
      }
    }
    return JsonProtocol.write(answer);
  }

  private static Answer changeVisibility(Call call, MessageQueue queue) {
    String id = messageId(call.input().path("ReceiptHandle").asString(""));
    int seconds = call.input().path("VisibilityTimeout").asInt();
    if (id == null) {
      return badHandle();
    }
    if (seconds < 0 || seconds > MAX_VISIBILITY_SECONDS) {
      return AwsError.of(
          "InvalidParameterValue",
          "Value " + seconds + " for parameter VisibilityTimeout is invalid.");
    }
    Message message = queue.find(id);
    if (message != null) {
      message.hiddenUntil = call.realAt() + seconds * 1_000L;
    }
    return Answer.Body.EMPTY;
  }

  private static AwsError badHandle() {
    return AwsError.of("ReceiptHandleIsInvalid", "The input receipt handle is invalid.");
  }

  private static String handle(Message message) {
    String text = message.id + "/" + message.receiveCount;
    return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable String messageId(String handle) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(handle), StandardCharsets.UTF_8);
      int slash = text.indexOf('/');
      return slash < 0 ? null : text.substring(0, slash);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** SQS's checksum; its clients verify it. */
  private static String md5(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}
