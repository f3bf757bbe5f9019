package dev.hearth.trainingjob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.access.CurrentUser;
import dev.hearth.base.NotFoundException;
import dev.hearth.base.TeamId;
import dev.hearth.testing.JobDraft;
import dev.hearth.testing.PortalTest;
import dev.hearth.testing.TestCloud;
import dev.hearth.testing.TestTenant;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A submission is written down, sent, and confirmed; whatever goes wrong between is repaired. */
class SubmissionTest extends PortalTest {

  private TestTenant tenant;
  private TeamId team;
  private CurrentUser mia;

  @BeforeEach
  void people() {
    tenant = tenant();
    team = tenant.team("Perception");
    mia = tenant.member(team);
  }

  @Test
  void an_accepted_job_exists_here_and_in_the_cloud_under_the_teams_role() {
    var submission = submit(mia, JobDraft.of(team, "detr-1"));
    assertThat(submission).isInstanceOf(Submission.Accepted.class);
    try (var client = cloud.client()) {
      var job = client.describeTrainingJob(r -> r.trainingJobName(tenant.code() + "-detr-1"));
      assertThat(job.roleArn()).isEqualTo(tenant.roleArn());
    }
    assertThat(job(mia, "detr-1").status()).isEqualTo(TrainingJobStatus.IN_PROGRESS);
    assertThat(job(mia, "detr-1").person()).isEqualTo(mia.person());
  }

  @Test
  void a_name_is_never_taken_twice_in_a_tenant() {
    submit(mia, JobDraft.of(team, "twice"));
    assertThat(problemFields(submit(mia, JobDraft.of(team, "twice"))))
        .containsExactly(SubmitTrainingJob.Fields.NAME);
    assertThat(get(TrainingJobService.class).count(mia, TrainingJobFilter.all())).isEqualTo(1);
  }

  @Test
  void two_tenants_of_one_account_may_use_the_same_name() {
    var other = tenant();
    var otherTeam = other.team("Perception");
    submit(mia, JobDraft.of(team, "same"));
    var submission = submit(other.member(otherTeam), JobDraft.of(otherTeam, "same"));
    assertThat(submission).isInstanceOf(Submission.Accepted.class);
  }

  @Test
  void nothing_is_written_when_a_field_is_wrong() {
    var submission = submit(mia, JobDraft.of(team, "-bad-").instances("ml.g5.xlarge", 0));
    assertThat(problemFields(submission))
        .containsExactly(SubmitTrainingJob.Fields.NAME, SubmitTrainingJob.Fields.INSTANCE_COUNT);
    assertThat(get(TrainingJobService.class).count(mia, TrainingJobFilter.all())).isZero();
  }

  @Test
  void the_clouds_no_is_told_in_its_own_words_and_kept() {
    try (var small = TestCloud.start(portal, settings -> settings.withLimits(1, 1))) {
      var there = TestTenant.in(portal, small);
      var hisTeam = there.team("Speech");
      var emil = there.member(hisTeam);
      var submission = submit(emil, JobDraft.of(hisTeam, "big").instances("ml.g5.xlarge", 2));
      assertThat(submission)
          .isInstanceOfSatisfying(
              Submission.Refused.class,
              refused -> assertThat(refused.code()).isEqualTo("ResourceLimitExceeded"));
      assertThat(job(emil, "big").status()).isEqualTo(TrainingJobStatus.REJECTED);
      assertThat(job(emil, "big").failureReason()).contains("ResourceLimitExceeded");
      small.run(Duration.ofMinutes(5), Duration.ofMinutes(1));
      assertThat(job(emil, "big").status()).isEqualTo(TrainingJobStatus.REJECTED);
    }
  }

  @Test
  void a_submission_the_cloud_never_got_is_sent_again() {
    cloud.disconnect();
    var submission = submit(mia, JobDraft.of(team, "lost"));
    assertThat(submission).isInstanceOf(Submission.Unconfirmed.class);
    assertThat(job(mia, "lost").status()).isEqualTo(TrainingJobStatus.SUBMITTING);
    cloud.reconnect();
    cloud.run(Duration.ofMinutes(1), Duration.ofSeconds(20));
    assertThat(job(mia, "lost").status()).isEqualTo(TrainingJobStatus.IN_PROGRESS);
  }

  @Test
  void a_lost_answer_does_not_make_a_second_job() {
    cloud.disconnect();
    submit(mia, JobDraft.of(team, "heard"));
    cloud.reconnect();
    createBesideThePortal(tenant.code() + "-heard");
    cloud.run(Duration.ofMinutes(2), Duration.ofSeconds(20));
    assertThat(job(mia, "heard").status()).isEqualTo(TrainingJobStatus.IN_PROGRESS);
    try (var client = cloud.client()) {
      assertThat(client.listTrainingJobs().trainingJobSummaries()).hasSize(1);
    }
  }

  @Test
  void a_person_submits_for_teams_of_their_own_only() {
    var robotics = tenant.privateTeam("Robotics");
    var stranger = tenant();
    var elsewhere = stranger.team("Speech");
    for (var notMine : List.of(robotics, elsewhere)) {
      assertThatThrownBy(() -> submit(mia, JobDraft.of(notMine, "mine")))
          .isInstanceOf(NotFoundException.class);
    }
    assertThatThrownBy(() -> submit(tenant.auditor(), JobDraft.of(team, "audit")))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void stopping_ends_the_job_in_the_cloud_too() {
    submit(mia, JobDraft.of(team, "long").trains(Duration.ofHours(5)));
    cloud.run(Duration.ofMinutes(10), Duration.ofMinutes(1));
    get(TrainingJobService.class).stop(mia, job(mia, "long").id());
    cloud.run(Duration.ofMinutes(10), Duration.ofMinutes(1));
    assertThat(job(mia, "long").status()).isEqualTo(TrainingJobStatus.STOPPED);
  }

  @Test
  void a_colleague_cannot_stop_it_but_the_team_lead_can() {
    submit(mia, JobDraft.of(team, "mine").trains(Duration.ofHours(5)));
    var id = job(mia, "mine").id();
    var colleague = tenant.member(team);
    assertThatThrownBy(() -> get(TrainingJobService.class).stop(colleague, id))
        .isInstanceOf(NotFoundException.class);
    get(TrainingJobService.class).stop(tenant.lead(team), id);
    cloud.run(Duration.ofMinutes(10), Duration.ofMinutes(1));
    assertThat(job(mia, "mine").status()).isEqualTo(TrainingJobStatus.STOPPED);
  }

  private void createBesideThePortal(String cloudName) {
    try (var client = cloud.client()) {
      client.createTrainingJob(r ->
          r.trainingJobName(cloudName)
              .roleArn(tenant.roleArn())
              .algorithmSpecification(a -> a.trainingImage("image").trainingInputMode("File"))
              .outputDataConfig(o -> o.s3OutputPath("s3://bucket/out"))
              .resourceConfig(
                  c -> c.instanceType("ml.g5.xlarge").instanceCount(1).volumeSizeInGB(30))
              .stoppingCondition(s -> s.maxRuntimeInSeconds(86_400)));
    }
  }

  private static List<String> problemFields(Submission submission) {
    assertThat(submission).isInstanceOf(Submission.Invalid.class);
    return ((Submission.Invalid) submission).problems().stream().map(p -> p.field()).toList();
  }
}
