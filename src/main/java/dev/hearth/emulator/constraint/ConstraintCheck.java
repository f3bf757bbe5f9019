package dev.hearth.emulator.constraint;

import dev.hearth.wire.AwsError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One walk over one input. A value of the wrong JSON type ends it with a SerializationException, as
 * in AWS; violated constraints are collected, all of them, into one ValidationException.
 */
final class ConstraintCheck {

  /** Beyond this a pattern is not tried: the length is reported anyway. */
  private static final int MAX_MATCHED = 10_000;

  private static final Set<String> NUMBERS = Set.of("integer", "long", "float", "double");

  private final Map<String, Shape> shapes;
  private final List<String> violations = new ArrayList<>();
  private @Nullable AwsError unreadable;

  ConstraintCheck(Map<String, Shape> shapes) {
    this.shapes = shapes;
  }

  @Nullable AwsError check(String shape, JsonNode input) {
    walk(shape, input, "");
    if (unreadable != null) {
      return unreadable;
    }
    if (violations.isEmpty()) {
      return null;
    }
    int count = violations.size();
    return AwsError.validation(
        "%d validation error%s detected: %s"
            .formatted(count, count == 1 ? "" : "s", String.join("; ", violations)));
  }

  private void walk(String shapeName, JsonNode value, String path) {
    Shape shape = shapes.get(shapeName);
    if (shape == null || unreadable != null) {
      return;
    }
    switch (shape.type()) {
      case "structure" -> structure(shape, value, path);
      case "list" -> list(shape, value, path);
      case "map" -> map(shape, value, path);
      case "string" -> string(shape, value, path);
      case "boolean" -> expect(value.isBoolean(), value, "Boolean");
      case "timestamp" -> expect(value.isNumber(), value, "Timestamp");
      default -> {
        if (NUMBERS.contains(shape.type())) {
          number(shape, value, path);
        }
      }
    }
  }

  private void structure(Shape shape, JsonNode value, String path) {
    if (!expect(value.isObject(), value, "Structure")) {
      return;
    }
    shape
        .members()
        .forEach((member, memberShape) -> {
          JsonNode found = value.get(member);
          if (found != null && !found.isNull()) {
            walk(memberShape, found, memberPath(path, member));
          } else if (shape.required().contains(member)) {
            violations.add(
                "Value null at '"
                    + memberPath(path, member)
                    + "' failed to satisfy constraint: Member must not be null");
          }
        });
  }

  private void list(Shape shape, JsonNode value, String path) {
    if (!expect(value.isArray(), value, "List")) {
      return;
    }
    size(shape, value.size(), "length", value, path);
    String element = shape.element();
    for (int i = 0; element != null && i < value.size(); i++) {
      walk(element, value.get(i), path + "." + (i + 1) + ".member");
    }
  }

  private void map(Shape shape, JsonNode value, String path) {
    if (!expect(value.isObject(), value, "Map")) {
      return;
    }
    size(shape, value.size(), "length", value, path);
    Shape key = shape.key() == null ? null : shapes.get(shape.key());
    String element = shape.element();
    value
        .properties()
        .forEach(entry -> {
          if (key != null && !fits(key, entry.getKey())) {
            violations.add(
                "Value '%s' at '%s' failed to satisfy constraint: Map keys must satisfy constraint: [%s]"
                    .formatted(text(value), path, String.join(", ", rules(key))));
          }
          if (element != null) {
            walk(element, entry.getValue(), path + "." + entry.getKey() + ".member");
          }
        });
  }

  private void string(Shape shape, JsonNode value, String path) {
    if (!expect(value.isString(), value, "String")) {
      return;
    }
    String text = value.asString();
    if (!shape.enumeration().isEmpty()) {
      if (!shape.enumeration().contains(text)) {
        violate(
            value,
            path,
            "Member must satisfy enum value set: [" + String.join(", ", shape.enumeration()) + "]");
      }
      return;
    }
    if (!matches(shape, text)) {
      violate(value, path, "Member must satisfy regular expression pattern: " + shape.pattern());
    }
    size(shape, text.codePointCount(0, text.length()), "length", value, path);
  }

  private void number(Shape shape, JsonNode value, String path) {
    boolean whole = shape.type().equals("integer") || shape.type().equals("long");
    String name = shape.type().substring(0, 1).toUpperCase(Locale.ROOT) + shape.type().substring(1);
    if (expect(whole ? value.isIntegralNumber() : value.isNumber(), value, name)) {
      bounds(shape, value.decimalValue(), "value", value, path);
    }
  }

  private void size(Shape shape, int size, String what, JsonNode value, String path) {
    bounds(shape, BigDecimal.valueOf(size), what, value, path);
  }

  private void bounds(Shape shape, BigDecimal measure, String what, JsonNode value, String path) {
    BigDecimal min = shape.min();
    BigDecimal max = shape.max();
    if (max != null && measure.compareTo(max) > 0) {
      violate(value, path, "Member must have " + what + " less than or equal to " + max);
    }
    if (min != null && measure.compareTo(min) < 0) {
      violate(value, path, "Member must have " + what + " greater than or equal to " + min);
    }
  }

  private static boolean fits(Shape shape, String text) {
    int length = text.codePointCount(0, text.length());
    BigDecimal min = shape.min();
    BigDecimal max = shape.max();
    return matches(shape, text)
        && (min == null || length >= min.intValue())
        && (max == null || length <= max.intValue());
  }

  private static List<String> rules(Shape shape) {
    List<String> rules = new ArrayList<>();
    if (shape.max() != null) {
      rules.add("Member must have length less than or equal to " + shape.max());
    }
    if (shape.min() != null) {
      rules.add("Member must have length greater than or equal to " + shape.min());
    }
    if (shape.pattern() != null) {
      rules.add("Member must satisfy regular expression pattern: " + shape.pattern());
    }
    return rules;
  }

  private static boolean matches(Shape shape, String text) {
    return shape.pattern() == null
        || text.length() > MAX_MATCHED
        || shape.pattern().matcher(text).matches();
  }

  private void violate(JsonNode value, String path, String constraint) {
    violations.add(
        "Value '%s' at '%s' failed to satisfy constraint: %s"
            .formatted(text(value), path, constraint));
  }

  private boolean expect(boolean holds, JsonNode value, String type) {
    if (!holds && unreadable == null) {
      unreadable =
          AwsError.of(
              "SerializationException",
              value.getNodeType() + "_VALUE cannot be converted to " + type);
    }
    return holds;
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.asString() : value.toString();
  }

  private static String memberPath(String path, String member) {
    String name = member.substring(0, 1).toLowerCase(Locale.ROOT) + member.substring(1);
    return path.isEmpty() ? name : path + "." + name;
  }
}
