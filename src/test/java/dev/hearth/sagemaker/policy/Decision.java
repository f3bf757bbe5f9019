package dev.hearth.sagemaker.policy;

import dev.hearth.emulator.policy.ParsedPolicy;
import dev.hearth.emulator.policy.PolicyDocument;
import dev.hearth.emulator.policy.PolicyParser;
import dev.hearth.emulator.policy.RequestContext;

/** What a policy says about a request. */
final class Decision {

  private Decision() {}

  static boolean allows(String policy, String action, String resource, RequestContext context) {
    return switch (PolicyParser.identity(policy)) {
      case ParsedPolicy.Valid(var document) ->
          document.effectOn(action, resource, context) == PolicyDocument.Effect.ALLOWED;
      case ParsedPolicy.Malformed(var reason) -> throw new AssertionError(reason + ": " + policy);
    };
  }

  static boolean allows(String policy, String action, String resource) {
    return allows(policy, action, resource, new RequestContext());
  }

  static RequestContext passedToSageMaker() {
    return new RequestContext().put("iam:PassedToService", "sagemaker.amazonaws.com");
  }
}
