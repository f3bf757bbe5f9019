package dev.hearth.emulator.iam;

import dev.hearth.emulator.policy.PolicyDocument;
import dev.hearth.emulator.policy.PolicyDocument.Effect;
import dev.hearth.emulator.policy.RequestContext;
import dev.hearth.emulator.world.Access;
import dev.hearth.emulator.world.Caller;
import dev.hearth.wire.AwsError;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether a role trusts who is about to use it. A role that does not exist is trusted unless in
 * strict mode.
 */
final class TrustCheck {

  private static final String SAGEMAKER = "sagemaker.amazonaws.com";

  private TrustCheck() {}

  /** A role passed to SageMaker must be of the caller's account, exist, and trust SageMaker. */
  static @Nullable AwsError passed(
      IamState iam,
      boolean strict,
      Caller caller,
      String roleArn,
      Function<String, PolicyDocument> parsed) {
    if (!roleArn.contains("::" + caller.account() + ":")) {
      return AwsError.validation("RoleArn: Cross-account pass role is not allowed.");
    }
    if (!strict) {
      return null;
    }
    Role role = iam.roleByArn(roleArn);
    RequestContext context = new RequestContext().put("aws:SourceAccount", caller.account());
    boolean trusts =
        role != null
            && parsed
                    .apply(role.trust())
                    .effectOnPrincipal(
                        "sts:AssumeRole", List.of("Service:" + SAGEMAKER, "*"), context)
                == Effect.ALLOWED;
    return trusts
        ? null
        : AwsError.validation(
            "Could not assume role %s. Please ensure that the role exists and allows principal '%s' to assume the role."
                .formatted(roleArn, SAGEMAKER));
  }

  /** A role to be assumed must exist and trust the caller. */
  static @Nullable AwsError assumed(
      IamState iam,
      boolean strict,
      Caller caller,
      Access access,
      AccessControl.Denial denial,
      Function<String, PolicyDocument> parsed) {
    Role role = iam.roleByArn(access.resource());
    if (role == null) {
      return strict ? denial.silent("resource-based policy") : null;
    }
    List<String> names =
        List.of(
            "AWS:" + caller.arn(),
            "AWS:arn:aws:iam::" + caller.account() + ":root",
            "AWS:" + roleOf(caller),
            "*");
    Effect effect =
        parsed.apply(role.trust()).effectOnPrincipal(access.action(), names, access.context());
    return switch (effect) {
      case ALLOWED -> null;
      case SILENT -> denial.silent("resource-based policy");
      case DENIED -> denial.denied("with an explicit deny in a resource-based policy");
    };
  }

  /**
   * The role behind a session, as far as its name tells: trust policies may name it instead of the
   * session.
   */
  private static String roleOf(Caller caller) {
    return caller
        .arn()
        .replaceFirst(
            "^arn:aws:sts::(\\d{12}):assumed-role/([^/]+)/.*$", "arn:aws:iam::$1:role/$2");
  }
}
