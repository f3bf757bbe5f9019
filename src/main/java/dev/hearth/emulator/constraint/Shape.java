package dev.hearth.emulator.constraint;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A shape of an API model with its constraints.
 *
 * @param type as in the model: structure, list, map, string, integer, long, float, double, boolean,
 *     timestamp, blob
 * @param members shape name by member of a structure
 * @param element shape of a list's members or a map's values
 * @param key shape of a map's keys
 */
record Shape(
    String type,
    Map<String, String> members,
    List<String> required,
    @Nullable String element,
    @Nullable String key,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Nullable Pattern pattern,
    List<String> enumeration) {

  static Shape read(JsonNode node) {
    Map<String, String> members = new LinkedHashMap<>();
    node.path("members")
        .properties()
        .forEach(e -> members.put(e.getKey(), e.getValue().asString()));
    String element = text(node, "member");
    String pattern = text(node, "pattern");
    return new Shape(
        node.path("type").asString(),
        members,
        strings(node.path("required")),
        element != null ? element : text(node, "value"),
        text(node, "key"),
        decimal(node, "min"),
        decimal(node, "max"),
        pattern == null ? null : Pattern.compile(pattern),
        strings(node.path("enum")));
  }

  private static @Nullable String text(JsonNode node, String member) {
    JsonNode value = node.get(member);
    return value == null ? null : value.asString();
  }

  private static @Nullable BigDecimal decimal(JsonNode node, String member) {
    JsonNode value = node.get(member);
    return value == null ? null : value.decimalValue();
  }

  private static List<String> strings(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
