package dev.hearth.sagemaker.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * One statement of a policy, in IAM's words. Policies are written compactly and always in the same
 * order, because a session policy counts its characters and drift is seen by comparing.
 */
record PolicyStatement(
    String effect,
    List<String> actions,
    List<String> resources,
    Map<String, Map<String, String>> conditions) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  PolicyStatement {
    actions = List.copyOf(actions);
    resources = List.copyOf(resources);
  }

  static PolicyStatement allow(String... actions) {
    return new PolicyStatement("Allow", List.of(actions), List.of("*"), Map.of());
  }

  static PolicyStatement deny(String... actions) {
    return new PolicyStatement("Deny", List.of(actions), List.of("*"), Map.of());
  }

  PolicyStatement on(String... only) {
    return on(List.of(only));
  }

  PolicyStatement on(List<String> only) {
    return new PolicyStatement(effect, actions, only, conditions);
  }

  PolicyStatement when(String operator, String key, String value) {
    return new PolicyStatement(effect, actions, resources, Map.of(operator, Map.of(key, value)));
  }

  static String document(PolicyStatement... statements) {
    return document(List.of(statements));
  }

  static String document(List<PolicyStatement> statements) {
    var written = new ArrayList<Map<String, Object>>();
    for (var statement : statements) {
      written.add(statement.written(Map.of()));
    }
    return write(written);
  }

  /** A trust policy: who may assume the role, under which condition. */
  static String trust(Map<String, String> principal, PolicyStatement statement) {
    return write(List.of(statement.written(principal)));
  }

  private static String write(List<Map<String, Object>> statements) {
    var document = new LinkedHashMap<String, Object>();
    document.put("Version", "2012-10-17");
    document.put("Statement", statements);
    return JSON.writeValueAsString(document);
  }

  private Map<String, Object> written(Map<String, String> principal) {
    var statement = new LinkedHashMap<String, Object>();
    statement.put("Effect", effect);
    if (!principal.isEmpty()) {
      statement.put("Principal", principal);
    }
    statement.put("Action", oneOrMore(actions));
    if (principal.isEmpty()) {
      statement.put("Resource", oneOrMore(resources));
    }
    if (!conditions.isEmpty()) {
      statement.put("Condition", conditions);
    }
    return statement;
  }

  private static Object oneOrMore(List<String> values) {
    return values.size() == 1 ? values.getFirst() : values;
  }
}
