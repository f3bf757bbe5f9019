package dev.hearth.emulator.policy;

import dev.hearth.emulator.policy.Condition.Quantifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads policies and refuses everything that would not be evaluated. */
public final class PolicyParser {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Set<String> STATEMENT =
      Set.of(
          "Sid",
          "Effect",
          "Action",
          "NotAction",
          "Resource",
          "NotResource",
          "Principal",
          "Condition");

  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String reason) {
      super(reason, null, false, false);
    }
  }

  private final boolean trust;

  private PolicyParser(boolean trust) {
    this.trust = trust;
  }

  /** Reads an identity policy, session policy or boundary. */
  public static ParsedPolicy identity(String json) {
    return new PolicyParser(false).parse(json);
  }

  /** Reads a role's trust policy. */
  public static ParsedPolicy trust(String json) {
    return new PolicyParser(true).parse(json);
  }

  private ParsedPolicy parse(String json) {
    try {
      JsonNode policy = MAPPER.readTree(json);
      require(policy.isObject(), "Syntax errors in policy.");
      only(policy, Set.of("Version", "Id", "Statement"));
      String version = policy.path("Version").asString("2012-10-17");
      require(version.equals("2012-10-17"), "Version must be 2012-10-17, but is " + version);
      List<Statement> statements = new ArrayList<>();
      for (JsonNode statement : listed(policy.path("Statement"))) {
        statements.add(statement(statement));
      }
      require(!statements.isEmpty(), "Statement is required");
      return new ParsedPolicy.Valid(new PolicyDocument(statements));
    } catch (Refused e) {
      return new ParsedPolicy.Malformed(String.valueOf(e.getMessage()));
    } catch (JacksonException e) {
      return new ParsedPolicy.Malformed("Syntax errors in policy.");
    }
  }

  private Statement statement(JsonNode node) {
    require(node.isObject(), "Syntax errors in policy.");
    only(node, STATEMENT);
    String effect = node.path("Effect").asString("");
    require(effect.equals("Allow") || effect.equals("Deny"), "Invalid effect: " + effect);
    require(node.has("Action") != node.has("NotAction"), "Policy statement must contain actions.");
    List<String> actions =
        strings(node.has("Action") ? node.path("Action") : node.path("NotAction"));
    actions.forEach(action ->
        require(
            action.equals("*") || action.contains(":"),
            "Actions must be prefixed by a vendor: " + action));
    if (trust) {
      require(!node.has("Resource") && !node.has("NotResource"), "Has prohibited field Resource");
      require(node.has("Principal"), "Missing required field Principal");
    } else {
      require(!node.has("Principal"), "Policy document should not specify a principal.");
      require(
          node.has("Resource") != node.has("NotResource"),
          "Policy statement must contain resources.");
    }
    List<String> resources =
        strings(node.has("Resource") ? node.path("Resource") : node.path("NotResource"));
    resources.forEach(
        r -> require(Variables.supported(r), "Policy variable not evaluated here: " + r));
    boolean notActions = node.has("NotAction");
    boolean asked = ConditionKeys.concernPlayedService(lower(actions), notActions);
    return new Statement(
        effect.equals("Allow"),
        lower(actions),
        notActions,
        resources,
        node.has("NotResource"),
        principals(node.path("Principal")),
        conditions(node.path("Condition"), asked));
  }

  private static List<String> principals(JsonNode node) {
    List<String> principals = new ArrayList<>();
    if (node.isString()) {
      require(node.asString().equals("*"), "Invalid principal in policy: " + node);
      principals.add("*");
    }
    node.properties()
        .forEach(entry -> {
          String kind = entry.getKey();
          require(
              kind.equals("AWS") || kind.equals("Service"),
              "Principal not evaluated here: " + kind);
          for (String name : strings(entry.getValue())) {
            String arn = name.matches("\\d{12}") ? "arn:aws:iam::" + name + ":root" : name;
            principals.add(name.equals("*") ? "*" : kind + ":" + arn);
          }
        });
    return principals;
  }

  private static List<Condition> conditions(JsonNode node, boolean asked) {
    List<Condition> conditions = new ArrayList<>();
    node.properties()
        .forEach(byOperator ->
            byOperator
                .getValue()
                .properties()
                .forEach(byKey ->
                    conditions.add(
                        condition(
                            byOperator.getKey(),
                            byKey.getKey(),
                            strings(byKey.getValue()),
                            asked))));
    return conditions;
  }

  private static Condition condition(String text, String key, List<String> values, boolean asked) {
    String name = text;
    Quantifier quantifier = Quantifier.NONE;
    if (name.startsWith("ForAnyValue:")) {
      quantifier = Quantifier.FOR_ANY_VALUE;
    } else if (name.startsWith("ForAllValues:")) {
      quantifier = Quantifier.FOR_ALL_VALUES;
    }
    name = name.substring(name.indexOf(':') + 1);
    boolean ifExists = name.endsWith("IfExists");
    Operator operator =
        Operator.of(ifExists ? name.substring(0, name.length() - "IfExists".length()) : name);
    if (operator == null) {
      throw new Refused("Condition operator not evaluated here: " + text);
    }
    require(!asked || ConditionKeys.known(key), "Condition key not evaluated here: " + key);
    for (String value : values) {
      require(Variables.supported(value), "Policy variable not evaluated here: " + value);
      require(!operator.numeric() || value.matches("-?\\d+(\\.\\d+)?"), "Not a number: " + value);
    }
    return new Condition(operator, quantifier, ifExists, key, values);
  }

  private static void only(JsonNode node, Set<String> elements) {
    node.properties()
        .forEach(e ->
            require(
                elements.contains(e.getKey()), "Policy element not evaluated here: " + e.getKey()));
  }

  private static Iterable<JsonNode> listed(JsonNode node) {
    return node.isArray() ? node : List.of(node);
  }

  private static List<String> strings(JsonNode node) {
    List<String> strings = new ArrayList<>();
    for (JsonNode element : listed(node)) {
      if (!element.isMissingNode()) {
        require(
            element.isString() || element.isBoolean() || element.isNumber(),
            "Syntax errors in policy.");
        strings.add(element.asString());
      }
    }
    return strings;
  }

  private static List<String> lower(List<String> texts) {
    return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new Refused(otherwise);
    }
  }
}
