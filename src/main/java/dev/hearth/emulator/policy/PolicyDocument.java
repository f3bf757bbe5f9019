package dev.hearth.emulator.policy;

import java.util.List;

/** A policy that was understood in full. */
public final class PolicyDocument {

  /** What a policy says about a request. */
  public enum Effect {
    ALLOWED,
    /** No statement allows it; another policy may. */
    SILENT,
    /** A statement denies it; no other policy can allow it. */
    DENIED
  }

  private final List<Statement> statements;

  PolicyDocument(List<Statement> statements) {
    this.statements = List.copyOf(statements);
  }

  /** What this identity policy, session policy or boundary says. */
  public Effect effectOn(String action, String resource, RequestContext context) {
    return effect(
        statements.stream()
            .filter(s -> s.appliesTo(action, resource, context))
            .map(Statement::allow)
            .toList());
  }

  /**
   * What this trust policy says.
   *
   * @param principals all names the caller goes by, such as its ARN, its account's root and {@code
   *     *}
   */
  public Effect effectOnPrincipal(String action, List<String> principals, RequestContext context) {
    return effect(
        statements.stream()
            .filter(s -> s.principals().stream().anyMatch(principals::contains))
            .filter(s -> s.appliesTo(action, "*", context))
            .map(Statement::allow)
            .toList());
  }

  private static Effect effect(List<Boolean> allows) {
    if (allows.contains(false)) {
      return Effect.DENIED;
    }
    return allows.isEmpty() ? Effect.SILENT : Effect.ALLOWED;
  }
}
