package dev.hearth.sagemaker.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A role somebody else made is adopted only when it keeps a tenant apart. */
class RoleReviewTest {

  private static final String ACCOUNT = "123456789012";
  private static final String ARN = "arn:aws:iam::123456789012:role/ml/training";
  private static final String RIGHTS =
      """
      {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::vision-data/*"},
        {"Effect": "Allow", "Action": "sagemaker:DescribeTrainingJob", "Resource": "*"}]}\
      """;

  @Test
  void a_narrow_role_may_be_adopted() {
    assertThat(against(role(ExecutionRolePolicy.trust(ACCOUNT), RIGHTS))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "iam:PassRole"                    | "arn:aws:iam::123456789012:role/x" | iam:PassRole
          "iam:*"                           | "*"                         | iam:PassRole
          ["IAM:Pass*"]                     | "*"                         | iam:PassRole
          "sts:AssumeRole"                  | "*"                         | sts:AssumeRole
          "sagemaker:*"                     | "*"                         | SageMaker jobs
          "sagemaker:Create*"               | "*"                         | SageMaker jobs
          "s3:*"                            | "*"                         | every bucket
          "s3:GetObject"                    | "arn:aws:s3:::*"            | every bucket
          "s3:Get*"                         | ["arn:aws:s3:::a/*", "*"]   | every bucket
          """)
  void each_dangerous_right_is_named(String action, String resource, String named) {
    var rights =
        "{\"Statement\": {\"Effect\": \"Allow\", \"Action\": %s, \"Resource\": %s}}"
            .formatted(action, resource);
    assertThat(against(role(ExecutionRolePolicy.trust(ACCOUNT), rights)))
        .hasSize(1)
        .first()
        .asString()
        .contains(named, "policy own");
  }

  @Test
  void everything_but_something_is_too_much() {
    var rights =
        "{\"Statement\": [{\"Effect\": \"Allow\", \"NotAction\": \"ec2:*\", \"Resource\": \"*\"}]}";
    assertThat(against(role(ExecutionRolePolicy.trust(ACCOUNT), rights))).hasSize(4);
  }

  @Test
  void a_managed_policy_counts_as_an_inline_one() {
    var role =
        new RoleDescription(
            ARN,
            ExecutionRolePolicy.trust(ACCOUNT),
            Map.of(),
            Map.of(
                "arn:aws:iam::aws:policy/Full",
                "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\":"
                    + " \"*\"}]}"),
            null);
    assertThat(against(role)).hasSize(4).allMatch(reason -> reason.contains("policy/Full"));
    var unreadable =
        new RoleDescription(
            ARN, ExecutionRolePolicy.trust(ACCOUNT), Map.of("odd", "?"), Map.of(), null);
    assertThat(against(unreadable)).containsExactly("Its policy odd cannot be read.");
  }

  @Test
  void trust_in_anybody_else_is_refused() {
    for (var principal :
        List.of(
            "\"*\"",
            "{\"AWS\": \"arn:aws:iam::123456789012:root\"}",
            "{\"Service\": [\"sagemaker.amazonaws.com\", \"ec2.amazonaws.com\"]}",
            "{\"Service\": \"sagemaker.amazonaws.com\", \"AWS\": \"999999999999\"}")) {
      var trust =
          ExecutionRolePolicy.trust(ACCOUNT)
              .replace("{\"Service\":\"sagemaker.amazonaws.com\"}", principal);
      assertThat(against(role(trust, RIGHTS)))
          .as(principal)
          .hasSize(1)
          .first()
          .asString()
          .contains("besides SageMaker");
    }
  }

  @Test
  void trust_in_sagemaker_of_any_account_is_refused() {
    var trust = ExecutionRolePolicy.trust("999999999999");
    assertThat(against(role(trust, RIGHTS)))
        .hasSize(1)
        .first()
        .asString()
        .contains("SourceAccount");
  }

  @Test
  void a_role_of_another_account_or_tenant_or_of_hearth_itself_is_refused() {
    var trust = ExecutionRolePolicy.trust(ACCOUNT);
    for (var arn :
        List.of(
            "arn:aws:iam::999999999999:role/ml/training",
            "arn:aws:iam::123456789012:role/hearth/lang/lang-exec",
            "arn:aws:iam::123456789012:role/hearth-broker")) {
      var role = new RoleDescription(arn, trust, Map.of("own", RIGHTS), Map.of(), null);
      assertThat(against(role)).as(arn).hasSize(1);
    }
  }

  @Test
  void another_boundary_is_refused() {
    var role =
        new RoleDescription(
            ARN,
            ExecutionRolePolicy.trust(ACCOUNT),
            Map.of(),
            Map.of(),
            "arn:aws:iam::123456789012:policy/theirs");
    assertThat(against(role)).hasSize(1).first().asString().contains("policy/theirs");
  }

  private static List<String> against(RoleDescription role) {
    return RoleReview.reasonsAgainst(role, ACCOUNT, "vis");
  }

  private static RoleDescription role(String trust, String rights) {
    return new RoleDescription(ARN, trust, Map.of("own", rights), Map.of(), null);
  }
}
