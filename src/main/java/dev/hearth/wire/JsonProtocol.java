package dev.hearth.wire;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * AWS JSON 1.0 and 1.1: an object in, an object out, errors as {@code __type} and {@code message}.
 */
public final class JsonProtocol {

  /** The content type of JSON 1.0, which SQS speaks. */
  public static final String CONTENT_TYPE_1_0 = "application/x-amz-json-1.0";

  /** The content type of JSON 1.1, in requests and answers. */
  public static final String CONTENT_TYPE_1_1 = "application/x-amz-json-1.1";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonProtocol() {}

  /** The body as an object; an empty body is the empty object; null when it is no JSON object. */
  public static @Nullable ObjectNode read(byte[] body) {
    if (body.length == 0) {
      return MAPPER.createObjectNode();
    }
    try {
      JsonNode node = MAPPER.readTree(body);
      return node instanceof ObjectNode object ? object : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  /** What AWS answers to a body that is no JSON object. */
  public static AwsError unreadable() {
    return AwsError.of(
        "SerializationException", "Could not parse the request body as a JSON object.");
  }

  /** The body of an error. */
  public static byte[] write(AwsError error) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("__type", error.code());
    node.put("message", error.message());
    return MAPPER.writeValueAsBytes(node);
  }

  /** The body of a success. */
  public static Answer.Body write(JsonNode node) {
    return new Answer.Body(MAPPER.writeValueAsBytes(node));
  }
}
