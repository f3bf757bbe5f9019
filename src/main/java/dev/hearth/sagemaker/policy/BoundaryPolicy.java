package dev.hearth.sagemaker.policy;

/**
 * The permissions boundary of every execution role: whatever somebody adds to the role later, code
 * in a training job can neither start or change jobs past Hearth, nor touch roles, nor become
 * another one.
 */
public final class BoundaryPolicy {

  public static final String NAME = "hearth-boundary";

  private BoundaryPolicy() {}

  public static String arn(String accountId) {
    return "arn:aws:iam::" + accountId + ":policy/" + NAME;
  }

  public static String document() {
    return PolicyStatement.document(
        PolicyStatement.allow("*"),
        PolicyStatement.deny("sagemaker:Create*", "sagemaker:Update*", "iam:*", "sts:AssumeRole"));
  }
}
