package dev.hearth.sagemaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.base.TeamId;
import dev.hearth.tenant.TenantRoles;
import dev.hearth.testing.JobDraft;
import dev.hearth.testing.PortalTest;
import dev.hearth.testing.TestTenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The portal's code asks the cloud for another tenant's things, past every check of its own; the
 * cloud itself refuses.
 */
class NarrowCredentialsTest extends PortalTest {

  private TestTenant mine;
  private TestTenant theirs;
  private TeamId theirTeam;

  @BeforeEach
  void twoTenants() {
    mine = tenant();
    theirs = tenant();
    theirTeam = theirs.team("Speech");
  }

  @Test
  void a_job_of_ones_own_under_ones_own_role_is_created() {
    assertThat(create(mine.code() + "-a", mine.roleArn()))
        .isInstanceOf(CreateOutcome.Created.class);
  }

  @Test
  void another_tenants_role_is_refused_by_the_cloud() {
    assertThat(create(mine.code() + "-a", theirs.roleArn()))
        .isInstanceOfSatisfying(
            CreateOutcome.Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("AccessDeniedException");
              assertThat(refused.message())
                  .contains("iam:PassRole", theirs.roleArn(), "no session policy");
            });
  }

  @Test
  void another_tenants_job_name_is_refused_by_the_cloud() {
    assertThat(create(theirs.code() + "-a", mine.roleArn()))
        .isInstanceOfSatisfying(
            CreateOutcome.Refused.class,
            refused -> assertThat(refused.message()).contains("sagemaker:CreateTrainingJob"));
  }

  @Test
  void a_role_of_nobody_and_the_brokers_own_are_refused_by_the_cloud() {
    for (var role :
        List.of(cloud.role("somebodys"), cloud.connection().roleArn("/", "hearth-broker"))) {
      assertThat(create(mine.code() + "-a", role)).isInstanceOf(CreateOutcome.Refused.class);
    }
  }

  @Test
  void another_tenants_job_can_neither_be_seen_nor_stopped_nor_kept_warm() {
    var emil = theirs.member(theirTeam);
    submit(emil, JobDraft.of(theirTeam, "secret"));
    var name = theirs.code() + "-secret";
    var sageMaker = get(SageMaker.class);
    for (Runnable attempt :
        List.<Runnable>of(
            () -> sageMaker.describe(at(mine), name),
            () -> sageMaker.stop(at(mine), name),
            () -> sageMaker.updateKeepAlive(at(mine), name, Duration.ZERO))) {
      assertThatThrownBy(attempt::run)
          .isInstanceOf(CloudUnavailableException.class)
          .hasMessageContaining("is not authorized to perform")
          .hasMessageContaining("no session policy");
    }
    assertThat(sageMaker.describe(at(theirs), name)).isPresent();
  }

  @Test
  void a_job_that_is_not_there_is_told_from_one_that_is_anothers_only_within_ones_own_names() {
    var sageMaker = get(SageMaker.class);
    assertThat(sageMaker.describe(at(mine), mine.code() + "-nothing")).isEmpty();
    assertThatThrownBy(() -> sageMaker.describe(at(mine), theirs.code() + "-nothing"))
        .isInstanceOf(CloudUnavailableException.class);
  }

  @Test
  void a_private_teams_role_is_the_tenants_and_nobody_elses() {
    theirs.privateTeam("Robotics");
    var robotics = get(TenantRoles.class).inCloud(theirs.id()).roleArns().getLast();
    assertThat(create(mine.code() + "-a", robotics)).isInstanceOf(CreateOutcome.Refused.class);
    assertThat(get(SageMaker.class).create(at(theirs), request(theirs.code() + "-r", robotics)))
        .isInstanceOf(CreateOutcome.Created.class);
  }

  @Test
  void the_reader_sees_all_jobs_and_the_queue() {
    var emil = theirs.member(theirTeam);
    submit(emil, JobDraft.of(theirTeam, "seen"));
    var seen = new TreeSet<String>();
    get(SageMakerReader.class)
        .listCreatedSince(
            cloud.connection(), Instant.EPOCH, job -> seen.add(job.trainingJobName()));
    assertThat(seen).containsExactly(theirs.code() + "-seen");
  }

  private CreateOutcome create(String name, String role) {
    return get(SageMaker.class).create(at(mine), request(name, role));
  }

  private CloudTenant at(TestTenant tenant) {
    return get(TenantRoles.class).inCloud(tenant.id());
  }

  private static TrainingJobRequest request(String name, String role) {
    return new TrainingJobRequest(
        name,
        role,
        "image",
        "File",
        "s3://bucket/in",
        "s3://bucket/out",
        "ml.m5.large",
        1,
        30,
        null,
        new TreeSet<>(),
        new TreeSet<>(),
        false,
        false,
        600,
        Map.of(),
        Map.of(),
        Map.of("hearth:tenant", "x"));
  }
}
