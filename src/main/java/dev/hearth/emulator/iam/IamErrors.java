package dev.hearth.emulator.iam;

import dev.hearth.emulator.policy.ParsedPolicy;
import dev.hearth.wire.AwsError;
import org.jspecify.annotations.Nullable;

/** IAM's errors in IAM's words. */
final class IamErrors {

  private IamErrors() {}

  static AwsError noRole(String name) {
    return new AwsError("NoSuchEntity", "The role with name " + name + " cannot be found.", 404);
  }

  static AwsError noPolicy(String name) {
    return new AwsError("NoSuchEntity", "The policy with name " + name + " cannot be found.", 404);
  }

  static AwsError noManagedPolicy(String arn) {
    return new AwsError(
        "NoSuchEntity", "Policy " + arn + " does not exist or is not attachable.", 404);
  }

  static AwsError exists(String what, String name) {
    return new AwsError(
        "EntityAlreadyExists", what + " with name " + name + " already exists.", 409);
  }

  static AwsError hasPolicies() {
    return new AwsError("DeleteConflict", "Cannot delete entity, must delete policies first.", 409);
  }

  static AwsError validation(String message) {
    return AwsError.of("ValidationError", message);
  }

  /** Null when the policy is well formed. */
  static @Nullable AwsError malformed(ParsedPolicy policy) {
    return policy instanceof ParsedPolicy.Malformed malformed
        ? AwsError.of("MalformedPolicyDocument", malformed.reason())
        : null;
  }
}
