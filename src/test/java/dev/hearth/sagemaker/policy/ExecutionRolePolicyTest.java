package dev.hearth.sagemaker.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.emulator.policy.RequestContext;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExecutionRolePolicyTest {

  private static final String ACCOUNT = "123456789012";
  private static final String KEY = "arn:aws:kms:us-east-1:123456789012:key/mine";
  private static final RoleGrants GRANTS =
      new RoleGrants(ACCOUNT, List.of(S3Prefix.of("s3://data/vision")), List.of(KEY), false);

  @Test
  void a_job_reads_and_writes_under_the_tenants_prefixes_only() {
    var rights = ExecutionRolePolicy.rights(GRANTS);
    for (var action : List.of("s3:GetObject", "s3:PutObject")) {
      assertThat(Decision.allows(rights, action, "arn:aws:s3:::data/vision/a/b")).isTrue();
      assertThat(Decision.allows(rights, action, "arn:aws:s3:::data/vision-2/a")).isFalse();
      assertThat(Decision.allows(rights, action, "arn:aws:s3:::data/language/a")).isFalse();
      assertThat(Decision.allows(rights, action, "arn:aws:s3:::data2/vision/a")).isFalse();
    }
    assertThat(Decision.allows(rights, "kms:Decrypt", KEY)).isTrue();
    assertThat(Decision.allows(rights, "kms:Decrypt", KEY + "-not")).isFalse();
  }

  @Test
  void without_prefixes_and_keys_there_are_no_rights_to_any() {
    var rights = ExecutionRolePolicy.rights(new RoleGrants(ACCOUNT, List.of(), List.of(), true));
    assertThat(Decision.allows(rights, "s3:GetObject", "arn:aws:s3:::data/vision/a")).isFalse();
    assertThat(Decision.allows(rights, "kms:Decrypt", KEY)).isFalse();
    assertThat(Decision.allows(rights, "ec2:CreateNetworkInterface", "*")).isTrue();
    assertThat(Decision.allows(ExecutionRolePolicy.rights(GRANTS), "ec2:DescribeVpcs", "*"))
        .isFalse();
  }

  @Test
  void hearths_own_role_passes_hearths_own_review() {
    var role =
        new RoleDescription(
            "arn:aws:iam::123456789012:role/hearth/vis/vis-exec",
            ExecutionRolePolicy.trust(ACCOUNT),
            java.util.Map.of(ExecutionRolePolicy.NAME, ExecutionRolePolicy.rights(GRANTS)),
            java.util.Map.of(),
            BoundaryPolicy.arn(ACCOUNT));
    assertThat(RoleReview.reasonsAgainst(role, ACCOUNT, "vis")).isEmpty();
    assertThat(RoleDrift.ofCreated(role, GRANTS)).isEmpty();
  }

  @Test
  void the_boundary_holds_back_what_leads_out_of_a_tenant_and_nothing_else() {
    var boundary = BoundaryPolicy.document();
    for (var action :
        List.of(
            "sagemaker:CreateTrainingJob",
            "sagemaker:UpdateTrainingJob",
            "iam:PassRole",
            "iam:PutRolePolicy",
            "sts:AssumeRole")) {
      assertThat(Decision.allows(boundary, action, "*", new RequestContext())).as(action).isFalse();
    }
    for (var action :
        List.of("s3:GetObject", "sagemaker:DescribeTrainingJob", "logs:PutLogEvents")) {
      assertThat(Decision.allows(boundary, action, "*")).as(action).isTrue();
    }
  }

  @Test
  void the_portal_itself_cannot_touch_jobs_nor_make_a_role_without_the_boundary() {
    var rights = PortalPolicy.rights(ACCOUNT);
    var role = "arn:aws:iam::123456789012:role/hearth/vis/vis-exec";
    var bounded = new RequestContext().put("iam:PermissionsBoundary", BoundaryPolicy.arn(ACCOUNT));
    assertThat(Decision.allows(rights, "iam:CreateRole", role, bounded)).isTrue();
    assertThat(Decision.allows(rights, "iam:CreateRole", role)).isFalse();
    assertThat(Decision.allows(rights, "iam:PassRole", role, Decision.passedToSageMaker()))
        .isFalse();
    assertThat(
            Decision.allows(
                rights, "sts:AssumeRole", "arn:aws:iam::123456789012:role/" + BrokerPolicy.NAME))
        .isTrue();
    assertThat(Decision.allows(rights, "sts:AssumeRole", role)).isFalse();
    for (var action : List.of("sagemaker:CreateTrainingJob", "sagemaker:ListTrainingJobs")) {
      assertThat(Decision.allows(rights, action, "*")).as(action).isFalse();
    }
  }

  @Test
  void the_reader_changes_nothing() {
    var rights = ReaderPolicy.rights(ACCOUNT);
    var job = "arn:aws:sagemaker:us-east-1:123456789012:training-job/vis-a";
    assertThat(Decision.allows(rights, "sagemaker:DescribeTrainingJob", job)).isTrue();
    for (var action :
        List.of(
            "sagemaker:CreateTrainingJob",
            "sagemaker:StopTrainingJob",
            "sagemaker:UpdateTrainingJob",
            "sagemaker:DeleteTrainingJob",
            "sagemaker:AddTags")) {
      assertThat(Decision.allows(rights, action, job)).as(action).isFalse();
    }
  }

  @Test
  void forty_prefixes_fit_into_a_role() {
    var prefixes =
        IntStream.range(0, 40).mapToObj(i -> S3Prefix.of("s3://data-" + i + "/vision/")).toList();
    var rights = ExecutionRolePolicy.rights(new RoleGrants(ACCOUNT, prefixes, List.of(KEY), true));
    assertThat(rights.length()).isLessThan(ExecutionRolePolicy.LONGEST);
  }
}
