package dev.hearth.emulator.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The members of a Query request. */
record Form(JsonNode node) {

  /** Empty when absent. */
  String text(String member) {
    return node.path(member).asString("");
  }

  @Nullable String optional(String member) {
    JsonNode value = node.get(member);
    return value == null ? null : value.asString();
  }

  int number(String member, int otherwise) {
    String text = text(member);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
  }

  /** {@code Name.member.1}, {@code Name.member.2} and so on. */
  List<String> list(String name) {
    List<String> values = new ArrayList<>();
    for (int i = 1; node.has(name + ".member." + i); i++) {
      values.add(text(name + ".member." + i));
    }
    return values;
  }

  /** {@code Tags.member.1.Key} and {@code .Value}. */
  Map<String, String> tags() {
    Map<String, String> tags = new TreeMap<>();
    for (int i = 1; node.has("Tags.member." + i + ".Key"); i++) {
      tags.put(text("Tags.member." + i + ".Key"), text("Tags.member." + i + ".Value"));
    }
    return tags;
  }
}
