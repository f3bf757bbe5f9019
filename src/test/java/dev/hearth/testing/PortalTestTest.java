package dev.hearth.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.trainingjob.StartKind;
import dev.hearth.trainingjob.Submission;
import dev.hearth.trainingjob.TrainingJobStatus;
import java.time.Duration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

class PortalTestTest extends PortalTest {

  @Test
  void the_portal_speaks_the_dialect_of_the_database() {
    assertThat(get(DSLContext.class).dialect().family()).isEqualTo(database().dialect());
  }

  @Test
  void a_job_runs_through_the_portal_and_the_cloud() {
    var tenant = tenant();
    var team = tenant.team("Perception");
    var mia = tenant.member(team);
    assertThat(submit(mia, JobDraft.of(team, "first"))).isInstanceOf(Submission.Accepted.class);
    cloud.run(Duration.ofMinutes(20), Duration.ofSeconds(30));
    assertThat(job(mia, "first").status()).isEqualTo(TrainingJobStatus.COMPLETED);
    assertThat(job(mia, "first").start()).isEqualTo(StartKind.COLD);
  }
}
