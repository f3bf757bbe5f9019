package dev.hearth.sagemaker.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An execution role as Hearth makes it: what a tenant's training jobs run as. Only SageMaker can
 * assume it, only for this account, and it reaches only what is the tenant's own.
 */
public final class ExecutionRolePolicy {

  /** Name of the role's one inline policy. */
  public static final String NAME = "hearth-execution";

  /** IAM's limit for all inline policies of a role, in characters without white space. */
  public static final int LONGEST = 10_240;

  private static final String SAGEMAKER = "sagemaker.amazonaws.com";

  private ExecutionRolePolicy() {}

  /** SageMaker may assume the role, on behalf of this account and no other (confused deputy). */
  public static String trust(String accountId) {
    return PolicyStatement.trust(
        Map.of("Service", SAGEMAKER),
        PolicyStatement.allow("sts:AssumeRole")
            .when("StringEquals", "aws:SourceAccount", accountId));
  }

  /** The tenant's prefixes and keys; images; the job's logs and metrics. */
  public static String rights(RoleGrants grants) {
    var statements = new ArrayList<PolicyStatement>();
    var objects = grants.s3Prefixes().stream().map(S3Prefix::objectsArn).toList();
    if (!objects.isEmpty()) {
      statements.add(
          PolicyStatement.allow(
                  "s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload")
              .on(objects));
    }
    for (var prefix : grants.s3Prefixes()) {
      statements.add(
          PolicyStatement.allow("s3:ListBucket")
              .on(prefix.bucketArn())
              .when("StringLike", "s3:prefix", prefix.path() + "*"));
    }
    statements.add(
        PolicyStatement.allow(
            "ecr:GetAuthorizationToken",
            "ecr:BatchCheckLayerAvailability",
            "ecr:GetDownloadUrlForLayer",
            "ecr:BatchGetImage"));
    statements.add(
        PolicyStatement.allow(
                "logs:CreateLogGroup",
                "logs:CreateLogStream",
                "logs:DescribeLogStreams",
                "logs:PutLogEvents")
            .on(
                "arn:aws:logs:*:"
                    + grants.accountId()
                    + ":log-group:/aws/sagemaker/TrainingJobs*"));
    statements.add(
        PolicyStatement.allow("cloudwatch:PutMetricData")
            .when("StringEquals", "cloudwatch:namespace", "/aws/sagemaker/TrainingJobs"));
    statements.addAll(onKeys(grants.kmsKeys()));
    if (grants.network()) {
      statements.add(network());
    }
    return PolicyStatement.document(statements);
  }

  private static List<PolicyStatement> onKeys(List<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : List.of(
            PolicyStatement.allow(
                    "kms:Decrypt", "kms:GenerateDataKey", "kms:DescribeKey", "kms:CreateGrant")
                .on(keys));
  }

  private static PolicyStatement network() {
    return PolicyStatement.allow(
        "ec2:CreateNetworkInterface",
        "ec2:CreateNetworkInterfacePermission",
        "ec2:DeleteNetworkInterface",
        "ec2:DeleteNetworkInterfacePermission",
        "ec2:DescribeDhcpOptions",
        "ec2:DescribeNetworkInterfaces",
        "ec2:DescribeSecurityGroups",
        "ec2:DescribeSubnets",
        "ec2:DescribeVpcs");
  }
}
