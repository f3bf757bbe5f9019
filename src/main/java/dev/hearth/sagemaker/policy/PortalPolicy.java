package dev.hearth.sagemaker.policy;

/**
 * What the portal's own identity needs: to become the broker or the reader, and to look after the
 * roles. It cannot touch a job itself. docs/operations.md shows it for whoever sets up the account.
 */
public final class PortalPolicy {

  private PortalPolicy() {}

  public static String rights(String accountId) {
    var role = "arn:aws:iam::" + accountId + ":role/";
    var boundary = BoundaryPolicy.arn(accountId);
    return PolicyStatement.document(
        PolicyStatement.allow("sts:AssumeRole")
            .on(role + BrokerPolicy.NAME, role + ReaderPolicy.NAME),
        PolicyStatement.allow(
                "iam:CreateRole", "iam:UpdateAssumeRolePolicy", "iam:PutRolePolicy", "iam:TagRole")
            .on(role + BrokerPolicy.NAME, role + ReaderPolicy.NAME),
        // no execution role without the boundary, not even by mistake
        PolicyStatement.allow("iam:CreateRole", "iam:PutRolePermissionsBoundary")
            .on(role + "*")
            .when("StringEquals", "iam:PermissionsBoundary", boundary),
        PolicyStatement.allow("iam:UpdateAssumeRolePolicy", "iam:PutRolePolicy", "iam:TagRole")
            .on(role + "hearth/*"),
        PolicyStatement.allow("iam:CreatePolicy").on(boundary),
        PolicyStatement.allow(
            "iam:GetRole",
            "iam:ListRoles",
            "iam:ListRolePolicies",
            "iam:GetRolePolicy",
            "iam:ListAttachedRolePolicies",
            "iam:GetPolicy",
            "iam:GetPolicyVersion"));
  }
}
