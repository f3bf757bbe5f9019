package dev.hearth.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.access.CurrentUser;
import dev.hearth.base.TeamId;
import dev.hearth.testing.JobDraft;
import dev.hearth.testing.PortalTest;
import dev.hearth.trainingjob.TrainingJobRow;
import dev.hearth.trainingjob.TrainingJobStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Events come twice, late, out of order or not at all; what the portal knows in the end is the
 * same.
 */
class EventDeliveryTest extends PortalTest {

  private static final List<String> NAMES = List.of("one", "two", "three", "four", "five");
  private static final int STATES_OF_A_JOB = 5;

  private TeamId team;
  private CurrentUser mia;

  @BeforeEach
  void people() {
    var tenant = tenant();
    team = tenant.team("Perception");
    mia = tenant.member(team);
  }

  @Test
  void events_that_come_twice_and_out_of_order_never_take_a_job_back() {
    cloud.deliverEvents(0, 1, 1);
    submitAll();
    var received = 0;
    var over = 0L;
    for (int minute = 0; minute < 60; minute++) {
      cloud.advance(Duration.ofMinutes(1));
      received += drain();
      var overNow = jobs().stream().filter(EventDeliveryTest::isOver).count();
      assertThat(overNow).isGreaterThanOrEqualTo(over);
      over = overNow;
    }
    assertThat(received).isEqualTo(2 * STATES_OF_A_JOB * NAMES.size());
    assertThat(jobs()).allMatch(EventDeliveryTest::isOver);
    polling_changes_nothing();
  }

  @Test
  void lost_events_are_made_up_for_by_polling() {
    cloud.deliverEvents(1, 0, 0);
    submitAll();
    cloud.advance(Duration.ofHours(1));
    assertThat(drain()).isZero();
    assertThat(jobs()).noneMatch(EventDeliveryTest::isOver);
    cloud.sync();
    assertThat(jobs()).allMatch(EventDeliveryTest::isOver);
  }

  @Test
  void with_half_of_the_events_lost_and_the_rest_in_disorder_polling_and_events_agree() {
    cloud.deliverEvents(0.5, 0.5, 1);
    submitAll();
    for (int minute = 0; minute < 60; minute++) {
      cloud.advance(Duration.ofMinutes(1));
      drain();
      if (minute % 10 == 9) {
        cloud.sync();
      }
    }
    assertThat(jobs()).allMatch(EventDeliveryTest::isOver);
    polling_changes_nothing();
  }

  private void polling_changes_nothing() {
    var before = jobs();
    cloud.sync();
    assertThat(jobs()).isEqualTo(before);
  }

  private void submitAll() {
    NAMES.forEach(name ->
        submit(
            mia,
            JobDraft.of(team, name)
                .keepAlive(Duration.ZERO)
                .trains(Duration.ofMinutes(3 * name.length()))));
  }

  private List<TrainingJobRow> jobs() {
    return NAMES.stream().map(name -> job(mia, name)).toList();
  }

  private static boolean isOver(TrainingJobRow job) {
    return job.status() == TrainingJobStatus.COMPLETED;
  }

  private int drain() {
    var all = 0;
    for (int n = -1; n != 0; all += Math.max(n, 0)) {
      n = get(EventPump.class).pump(cloud.connection(), Duration.ZERO);
    }
    return all;
  }
}
