package dev.hearth.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.access.CurrentUser;
import dev.hearth.base.TeamId;
import dev.hearth.testing.JobDraft;
import dev.hearth.testing.PortalTest;
import dev.hearth.trainingjob.TrainingJobStatus;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the portal learns from the queue of job events, without a round of polling. */
class EventPumpTest extends PortalTest {

  private TeamId team;
  private CurrentUser mia;

  @BeforeEach
  void people() {
    var tenant = tenant();
    team = tenant.team("Perception");
    mia = tenant.member(team);
  }

  @Test
  void an_event_brings_the_job_up_to_date_without_polling() {
    submit(mia, JobDraft.of(team, "first").trains(Duration.ofMinutes(5)));
    cloud.advance(Duration.ofHours(1));
    assertThat(job(mia, "first").status()).isEqualTo(TrainingJobStatus.IN_PROGRESS);
    drain();
    assertThat(job(mia, "first").status()).isEqualTo(TrainingJobStatus.COMPLETED);
    assertThat(job(mia, "first").startLatency()).isPositive();
  }

  @Test
  void a_queue_that_was_drained_is_empty() {
    submit(mia, JobDraft.of(team, "first").trains(Duration.ofMinutes(5)));
    cloud.advance(Duration.ofHours(1));
    assertThat(drain()).isPositive();
    assertThat(drain()).isZero();
  }

  @Test
  void polling_and_events_in_any_order_reach_the_same_state() {
    submit(mia, JobDraft.of(team, "polled").trains(Duration.ofMinutes(5)));
    cloud.run(Duration.ofHours(2), Duration.ofMinutes(1));
    var polled = job(mia, "polled");
    drain();
    assertThat(job(mia, "polled")).isEqualTo(polled);
    cloud.sync();
    assertThat(job(mia, "polled")).isEqualTo(polled);
  }

  @Test
  void events_of_jobs_that_did_not_come_through_hearth_are_passed_over() {
    try (var client = cloud.client()) {
      client.createTrainingJob(r ->
          r.trainingJobName("elsewhere")
              .roleArn(cloud.role("other"))
              .algorithmSpecification(a -> a.trainingImage("x:1").trainingInputMode("File"))
              .outputDataConfig(o -> o.s3OutputPath("s3://elsewhere/"))
              .resourceConfig(
                  c -> c.instanceType("ml.m5.large").instanceCount(1).volumeSizeInGB(10))
              .stoppingCondition(s -> s.maxRuntimeInSeconds(600)));
    }
    cloud.advance(Duration.ofHours(1));
    assertThat(drain()).isPositive();
  }

  private int drain() {
    var all = 0;
    for (int n = -1; n != 0; all += n) {
      n = get(EventPump.class).pump(cloud.connection(), Duration.ZERO);
    }
    return all;
  }
}
