package dev.hearth.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Roles, sessions and their rights, with roles that must exist. */
class AccessControlTest {

  private static final String TRUSTS_SAGEMAKER =
      """
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
        "Principal": {"Service": "sagemaker.amazonaws.com"},
        "Condition": {"StringEquals": {"aws:SourceAccount": "123456789012"}}}]}\
      """;
  private static final String TRUSTS_ACCOUNT =
      """
      {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["sts:AssumeRole", "sts:TagSession"],
        "Principal": {"AWS": "123456789012"}}]}\
      """;
  private static final String EVERYTHING =
      "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}]}";
  private static final String ACME_ONLY =
      """
      {"Statement": [
        {"Effect": "Allow", "Action": ["sagemaker:CreateTrainingJob", "sagemaker:AddTags", "sagemaker:DescribeTrainingJob"],
         "Resource": "arn:aws:sagemaker:*:*:training-job/acme-*"},
        {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::123456789012:role/acme",
         "Condition": {"StringEquals": {"iam:PassedToService": "sagemaker.amazonaws.com"}}}]}\
      """;

  private Emulator emulator;
  private SignedCalls administrator;

  @BeforeEach
  void start() throws IOException {
    emulator = Emulator.start(EmulatorSettings.inMemory().withStrictIam(true));
    administrator = new SignedCalls(emulator);
    createRole("acme", TRUSTS_SAGEMAKER);
    createRole("broker", TRUSTS_ACCOUNT);
    iam(
        "PutRolePolicy",
        Map.of("RoleName", "broker", "PolicyName", "all", "PolicyDocument", EVERYTHING));
  }

  @AfterEach
  void stop() throws IOException {
    emulator.close();
  }

  @Test
  void a_session_may_do_what_role_and_session_policy_both_allow() {
    SignedCalls session = assume("broker", ACME_ONLY);
    assertThat(create(session, "acme-1", "acme").status()).isEqualTo(200);
    assertThat(create(session, "other-1", "acme").body())
        .contains(
            "User: arn:aws:sts::123456789012:assumed-role/broker/test is not authorized to perform:"
                + " sagemaker:CreateTrainingJob on resource:"
                + " arn:aws:sagemaker:us-east-1:123456789012:training-job/other-1 because no session policy allows the"
                + " sagemaker:CreateTrainingJob action");
    assertThat(create(session, "acme-2", "broker").body())
        .contains("not authorized to perform: iam:PassRole");
    assertThat(session.json("sagemaker", "SageMaker.ListTrainingJobs", "{}").body())
        .contains("AccessDeniedException", "sagemaker:ListTrainingJobs on resource: *");
  }

  @Test
  void an_explicit_denial_of_the_role_wins_over_the_session_policy() {
    String noLong =
        """
        {"Statement": [{"Effect": "Deny", "Action": "sagemaker:*", "Resource": "*",
          "Condition": {"NumericGreaterThan": {"sagemaker:KeepAlivePeriod": "500"}}}]}\
        """;
    iam(
        "PutRolePolicy",
        Map.of("RoleName", "broker", "PolicyName", "short", "PolicyDocument", noLong));
    assertThat(create(assume("broker", EVERYTHING), "acme-1", "acme").body())
        .contains("with an explicit deny in an identity-based policy");
  }

  @Test
  void a_boundary_limits_what_the_role_may_do() {
    String policy =
        iam("CreatePolicy", Map.of("PolicyName", "edge", "PolicyDocument", ACME_ONLY))
            .element("Arn");
    iam("PutRolePermissionsBoundary", Map.of("RoleName", "broker", "PermissionsBoundary", policy));
    SignedCalls session = assume("broker", EVERYTHING);
    assertThat(create(session, "acme-1", "acme").status()).isEqualTo(200);
    assertThat(create(session, "other-1", "acme").body())
        .contains("because no permissions boundary allows");
  }

  @Test
  void tags_of_a_job_decide_with_a_condition_on_them() {
    String ownOnly =
        """
        {"Statement": [{"Effect": "Allow", "Action": "sagemaker:DescribeTrainingJob", "Resource": "*",
          "Condition": {"StringEquals": {"aws:ResourceTag/tenant": "${aws:PrincipalTag/tenant}"}}}]}\
        """;
    create(administrator, "mine", "acme", "acme");
    create(administrator, "theirs", "acme", "zen");
    SignedCalls session = assume("broker", ownOnly);
    assertThat(describe(session, "mine").status()).isEqualTo(200);
    assertThat(describe(session, "theirs").body()).contains("AccessDeniedException");
  }

  @Test
  void a_job_cannot_run_under_a_role_that_does_not_exist_or_does_not_trust_sagemaker() {
    assertThat(create(administrator, "job", "nobody").body())
        .contains(
            "Could not assume role arn:aws:iam::123456789012:role/nobody", "ValidationException");
    assertThat(create(administrator, "job", "broker").body()).contains("Could not assume role");
    assertThat(create(administrator, "job", "acme").status()).isEqualTo(200);
  }

  @Test
  void a_role_must_exist_and_trust_whoever_assumes_it() {
    assertThat(sts("nobody", EVERYTHING).status()).isEqualTo(403);
    assertThat(sts("acme", EVERYTHING).body()).contains("<Code>AccessDenied</Code>");
  }

  @Test
  void policy_elements_that_would_not_be_evaluated_are_refused() {
    for (String policy :
        new String[] {
          EVERYTHING.replace("\"Effect\"", "\"NotPrincipal\": \"*\", \"Effect\""),
          ACME_ONLY.replace("StringEquals", "DateLessThan"),
          ACME_ONLY.replace("iam:PassedToService", "aws:CurrentTime"),
          ACME_ONLY.replace("training-job/acme-*", "training-job/${aws:username}"),
          "{",
        }) {
      assertThat(
              iam(
                      "PutRolePolicy",
                      Map.of("RoleName", "acme", "PolicyName", "p", "PolicyDocument", policy))
                  .body())
          .contains("<Code>MalformedPolicyDocument</Code>");
    }
  }

  @Test
  void a_role_with_policies_cannot_be_deleted_and_is_gone_afterwards() {
    assertThat(iam("DeleteRole", Map.of("RoleName", "broker")).body()).contains("DeleteConflict");
    iam("DeleteRolePolicy", Map.of("RoleName", "broker", "PolicyName", "all"));
    assertThat(iam("DeleteRole", Map.of("RoleName", "broker")).status()).isEqualTo(200);
    assertThat(iam("GetRole", Map.of("RoleName", "broker")).body())
        .contains("The role with name broker cannot be found.");
  }

  private SignedCalls assume(String role, String policy) {
    SignedCalls.Answer answer = sts(role, policy);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return administrator.as(answer);
  }

  private SignedCalls.Answer sts(String role, String policy) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("Action", "AssumeRole");
    form.put("Version", "2011-06-15");
    form.put("RoleArn", "arn:aws:iam::123456789012:role/" + role);
    form.put("RoleSessionName", "test");
    form.put("Policy", policy);
    form.put("Tags.member.1.Key", "tenant");
    form.put("Tags.member.1.Value", "acme");
    return administrator.query("sts", form);
  }

  private void createRole(String name, String trust) {
    assertThat(
            iam("CreateRole", Map.of("RoleName", name, "AssumeRolePolicyDocument", trust)).status())
        .isEqualTo(200);
  }

  private SignedCalls.Answer iam(String action, Map<String, String> form) {
    Map<String, String> all = new LinkedHashMap<>(form);
    all.put("Action", action);
    all.put("Version", "2010-05-08");
    return administrator.query("iam", all);
  }

  private static SignedCalls.Answer describe(SignedCalls caller, String name) {
    return caller.json(
        "sagemaker", "SageMaker.DescribeTrainingJob", "{\"TrainingJobName\": \"" + name + "\"}");
  }

  private static SignedCalls.Answer create(SignedCalls caller, String name, String role) {
    return create(caller, name, role, "acme");
  }

  private static SignedCalls.Answer create(
      SignedCalls caller, String name, String role, String tenant) {
    return caller.json(
        "sagemaker", "SageMaker.CreateTrainingJob", Requests.job(name, role, tenant));
  }
}
