package dev.hearth.emulator.sqs;

import static dev.hearth.wire.QueryProtocol.element;

import dev.hearth.emulator.world.QueryTranslation;
import dev.hearth.wire.AwsError;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * SQS as clients older than its JSON protocol (November 2023) speak it, those of Debian 12 among
 * them. Lists come as {@code AttributeName.1}, {@code DeleteMessageBatchRequestEntry.1.Id}, without
 * {@code member}.
 */
final class SqsQuery implements QueryTranslation {

  private static final Set<String> NUMBERS =
      Set.of("MaxNumberOfMessages", "VisibilityTimeout", "WaitTimeSeconds");
  private static final Pattern ENTRY =
      Pattern.compile("DeleteMessageBatchRequestEntry\\.(\\d{1,2})\\.(\\w+)");
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

  @Override
  public String namespace() {
    return "http://queue.amazonaws.com/doc/2012-11-05/";
  }

  @Override
  public ObjectNode input(ObjectNode form) {
    ObjectNode input = JsonNodeFactory.instance.objectNode();
    Map<Integer, ObjectNode> entries = new TreeMap<>();
    form.forEachEntry((name, value) -> {
      Matcher entry = ENTRY.matcher(name);
      if (entry.matches()) {
        entries
            .computeIfAbsent(Integer.valueOf(entry.group(1)), n -> input.objectNode())
            .set(entry.group(2), value);
      } else if (NUMBERS.contains(name) && WHOLE.matcher(value.asString()).matches()) {
        input.put(name, Integer.parseInt(value.asString()));
      } else {
        input.set(name, value);
      }
    });
    if (!entries.isEmpty()) {
      ArrayNode list = input.putArray("Entries");
      entries.values().forEach(list::add);
    }
    return input;
  }

  @Override
  public byte[] result(ObjectNode answer) {
    StringBuilder xml = new StringBuilder();
    answer.forEachEntry((name, value) -> {
      switch (name) {
        case "Messages" -> value.forEach(message -> xml.append(message((ObjectNode) message)));
        case "Attributes" -> xml.append(attributes(value));
        case "Successful" -> xml.append(entries("DeleteMessageBatchResultEntry", value));
        case "Failed" -> xml.append(entries("BatchResultErrorEntry", value));
        default -> xml.append(element(name, value.asString()));
      }
    });
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String message(ObjectNode message) {
    StringBuilder xml = new StringBuilder("<Message>");
    message.forEachEntry((name, value) ->
        xml.append(
            name.equals("Attributes") ? attributes(value) : element(name, value.asString())));
    return xml.append("</Message>").toString();
  }

  private static String attributes(JsonNode attributes) {
    StringBuilder xml = new StringBuilder();
    attributes.forEachEntry((name, value) ->
        xml.append("<Attribute>")
            .append(element("Name", name))
            .append(element("Value", value.asString()))
            .append("</Attribute>"));
    return xml.toString();
  }

  private static String entries(String tag, JsonNode entries) {
    StringBuilder xml = new StringBuilder();
    for (JsonNode entry : entries) {
      xml.append('<').append(tag).append('>');
      entry.forEachEntry((name, value) -> xml.append(element(name, value.asString())));
      xml.append("</").append(tag).append('>');
    }
    return xml.toString();
  }

  @Override
  public AwsError error(AwsError error) {
    return error.code().equals(QueueOperation.NO_QUEUE)
        ? new AwsError("AWS.SimpleQueueService.NonExistentQueue", error.message(), error.status())
        : error;
  }
}
