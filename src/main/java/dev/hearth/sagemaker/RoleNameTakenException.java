package dev.hearth.sagemaker;

/** Role names are unique in an account whatever their path, and somebody else has this one. */
public final class RoleNameTakenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RoleNameTakenException(String roleArn) {
    super("The account has another role of this name already: " + roleArn);
  }
}
