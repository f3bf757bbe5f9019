package dev.hearth.sagemaker.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads policies somebody else wrote, as far as it takes to say what they could allow. */
final class PolicyReading {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PolicyReading() {}

  /** Whether two documents say the same, whatever their white space and order of members. */
  static boolean same(String one, String other) {
    try {
      return JSON.readTree(one).equals(JSON.readTree(other));
    } catch (JacksonException e) {
      return false;
    }
  }

  /** The statements that allow something; what is no policy has none and is told by the caller. */
  static List<JsonNode> allowing(String document) {
    var statements = new ArrayList<JsonNode>();
    for (var statement : many(read(document).path("Statement"))) {
      if (!statement.path("Effect").asString("").equals("Deny")) {
        statements.add(statement);
      }
    }
    return statements;
  }

  static JsonNode read(String document) {
    try {
      return JSON.readTree(document);
    } catch (JacksonException e) {
      return JSON.missingNode();
    }
  }

  /** Whether this allowing statement could cover the action, on whatever resource. */
  static boolean covers(JsonNode statement, String action) {
    if (statement.has("NotAction")) {
      return strings(statement.path("NotAction")).stream()
          .noneMatch(pattern -> matches(pattern, action));
    }
    return strings(statement.path("Action")).stream().anyMatch(pattern -> matches(pattern, action));
  }

  static List<String> strings(JsonNode node) {
    return many(node).stream().map(value -> value.asString("")).toList();
  }

  private static List<JsonNode> many(JsonNode node) {
    if (node.isMissingNode()) {
      return List.of();
    }
    return node.isArray() ? node.valueStream().toList() : List.of(node);
  }

  /** Actions are compared without regard to case; {@code *} and {@code ?} are wildcards. */
  static boolean matches(String pattern, String text) {
    var regex = new StringBuilder();
    for (var c : pattern.toLowerCase(Locale.ROOT).toCharArray()) {
      regex.append(
          switch (c) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(Character.toString(c));
          });
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL)
        .matcher(text.toLowerCase(Locale.ROOT))
        .matches();
  }
}
