package dev.hearth.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.access.CurrentUser;
import dev.hearth.base.TeamId;
import dev.hearth.isolation.Finding.Kind;
import dev.hearth.sagemaker.policy.ExecutionRolePolicy;
import dev.hearth.testing.JobDraft;
import dev.hearth.testing.PortalTest;
import dev.hearth.testing.TestTenant;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each violation is planted in the cloud, past the portal, and the report names it. */
class IsolationReportTest extends PortalTest {

  private static final String ANYTHING =
      "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}]}";

  private TestTenant vision;
  private TestTenant language;
  private TeamId perception;
  private CurrentUser mia;

  @BeforeEach
  void two_tenants_that_work() {
    vision = tenant();
    language = tenant();
    perception = vision.team("Perception");
    var speech = language.team("Speech");
    mia = vision.member(perception);
    submit(mia, JobDraft.of(perception, "a"));
    submit(language.member(speech), JobDraft.of(speech, "a"));
    cloud.run(Duration.ofMinutes(20), Duration.ofMinutes(1));
    submit(mia, JobDraft.of(perception, "b").trains(Duration.ofMinutes(1)));
    cloud.run(Duration.ofMinutes(10), Duration.ofMinutes(1));
  }

  @Test
  void tenants_that_are_apart_are_found_apart() {
    var report = look();
    assertThat(report.findings()).isEmpty();
    assertThat(report.clean()).isTrue();
    assertThat(report.tenants())
        .filteredOn(line -> line.id().equals(vision.id()))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.roles()).containsExactly(vision.roleArn());
          assertThat(line.jobs()).isEqualTo(2);
          assertThat(line.pools()).isEqualTo(1);
        });
    assertThat(IsolationText.lines(report)).endsWith("The tenants are apart.\n");
  }

  @Test
  void a_job_under_a_tenants_role_that_did_not_come_through_hearth_is_named() {
    create("stranger", vision.roleArn());
    assertThat(only(Kind.FOREIGN_JOB).words()).contains("stranger", "Tenant " + vision.code());
  }

  @Test
  void a_job_of_somebody_elses_role_is_nobodys_business() {
    create("elsewhere", cloud.role("someone-else"));
    assertThat(look().findings()).isEmpty();
  }

  @Test
  void a_pool_with_jobs_of_two_tenants_is_named_and_neither_learns_of_the_other() {
    cloud.administer(
        "PlantReuse",
        "{\"TrainingJobName\": \"%s-b\", \"ReusedByJob\": \"%s-a\"}"
            .formatted(vision.code(), language.code()));
    var finding = only(Kind.MIXED_POOL);
    assertThat(finding.words()).contains(vision.code() + "-b", language.code() + "-a");
    assertThat(finding.ownWords().get(vision.id()))
        .contains(vision.code() + "-b")
        .doesNotContain(language.code());
    assertThat(finding.ownWords().get(language.id())).doesNotContain(vision.code());
    assertThat(get(IsolationReports.class).look(vision.admin()).findings())
        .singleElement()
        .satisfies(own -> assertThat(own.words()).doesNotContain(language.code()));
  }

  @Test
  void each_change_of_a_role_is_named() {
    var name = vision.code() + "-exec";
    try (var iam = cloud.iam()) {
      iam.putRolePolicy(
          r -> r.roleName(name).policyName(ExecutionRolePolicy.NAME).policyDocument(ANYTHING));
      iam.putRolePolicy(r -> r.roleName(name).policyName("more").policyDocument(ANYTHING));
      iam.deleteRolePermissionsBoundary(r -> r.roleName(name));
      iam.updateAssumeRolePolicy(
          r -> r.roleName(name).policyDocument(ExecutionRolePolicy.trust("999999999999")));
    }
    assertThat(look().findings())
        .allMatch(f -> f.kind() == Kind.ROLE_DRIFT && f.words().contains(name))
        .extracting(Finding::words)
        .satisfiesExactly(
            w -> assertThat(w).contains("trust policy was changed"),
            w -> assertThat(w).contains("hearth-execution was changed"),
            w -> assertThat(w).contains("another inline policy, more"),
            w -> assertThat(w).contains("boundary was taken away"));
  }

  @Test
  void a_role_that_is_gone_and_one_nobody_made_are_named() {
    var name = vision.code() + "-exec";
    var account = cloud.connection().accountId();
    try (var iam = cloud.iam()) {
      iam.deleteRolePolicy(r -> r.roleName(name).policyName(ExecutionRolePolicy.NAME));
      iam.deleteRole(r -> r.roleName(name));
      iam.createRole(r ->
          r.path("/hearth/" + language.code() + "/")
              .roleName("planted")
              .assumeRolePolicyDocument(ExecutionRolePolicy.trust(account)));
    }
    assertThat(look().findings())
        .extracting(Finding::kind)
        .containsExactlyInAnyOrder(Kind.ROLE_DRIFT, Kind.UNKNOWN_ROLE);
  }

  @Test
  void a_change_of_the_broker_is_named() {
    try (var iam = cloud.iam()) {
      iam.putRolePolicy(
          r -> r.roleName("hearth-broker").policyName("more").policyDocument(ANYTHING));
    }
    assertThat(only(Kind.OWN_ROLE_DRIFT).words()).contains("hearth-broker");
  }

  @Test
  void a_cloud_that_does_not_answer_is_not_found_clean() {
    cloud.disconnect();
    var report = look();
    assertThat(report.clean()).isFalse();
    assertThat(report.unanswered()).hasSize(1);
  }

  private Finding only(Kind kind) {
    var findings = look().findings();
    assertThat(findings).extracting(Finding::kind).containsExactly(kind);
    return findings.getFirst();
  }

  private IsolationReport look() {
    return get(IsolationReports.class).look(List.of(cloud.connection()));
  }

  private void create(String name, String role) {
    try (var client = cloud.client()) {
      client.createTrainingJob(r ->
          r.trainingJobName(name)
              .roleArn(role)
              .algorithmSpecification(a -> a.trainingImage("image").trainingInputMode("File"))
              .outputDataConfig(o -> o.s3OutputPath("s3://bucket/out"))
              .resourceConfig(
                  c -> c.instanceType("ml.m5.large").instanceCount(1).volumeSizeInGB(30))
              .stoppingCondition(s -> s.maxRuntimeInSeconds(86_400)));
    }
  }
}
