package dev.hearth.demo.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hearth.demo.DemoJob;
import dev.hearth.demo.DemoTenants;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkloadGeneratorTest {

  private static final int MANY = 20_000;

  private final List<PlannedJob> jobs = jobs(42, MANY);

  @Test
  void the_same_seed_gives_the_same_jobs_and_another_seed_others() {
    assertThat(jobs(42, 200)).isEqualTo(jobs.subList(0, 200));
    assertThat(jobs(43, 200)).isNotEqualTo(jobs.subList(0, 200));
  }

  @Test
  void jobs_come_in_order_of_time() {
    assertThat(jobs).isSortedAccordingTo(java.util.Comparator.comparing(PlannedJob::at));
  }

  @Test
  void a_job_comes_every_half_to_one_and_a_half_business_minutes() {
    var mean = jobs.getLast().at().toSeconds() / (double) MANY;
    assertThat(mean).isBetween(30.0, 90.0);
  }

  @Test
  void training_times_have_the_median_and_the_tail_of_the_settings() {
    var seconds =
        jobs.stream()
            .filter(job -> job.outcome() == DemoJob.Outcome.COMPLETED)
            .mapToLong(job -> job.training().toSeconds())
            .sorted()
            .toArray();
    assertThat((double) seconds[seconds.length / 2]).isCloseTo(240, within(15.0));
    assertThat((double) seconds[seconds.length * 9 / 10])
        .isCloseTo(240 * Math.exp(1.1 * 1.2816), within(100.0));
  }

  @Test
  void some_fail_and_some_are_stopped_as_often_as_the_settings_say() {
    var failed = jobs.stream().filter(j -> j.outcome() == DemoJob.Outcome.FAILED).count();
    var stopped = jobs.stream().filter(j -> j.stopAfter() != null).count();
    assertThat(failed / (double) MANY).isCloseTo(0.08, within(0.01));
    assertThat(stopped / (double) MANY).isCloseTo(0.04, within(0.01));
  }

  @Test
  void people_mostly_run_what_they_ran_before() {
    var last = new HashMap<String, String>();
    var same = 0;
    for (var job : jobs) {
      if (job.runName().equals(last.put(job.persona().username(), job.runName()))) {
        same++;
      }
    }
    assertThat(same / (double) MANY).isGreaterThan(0.85);
  }

  @Test
  void everybody_who_works_is_a_person_of_the_demo_in_their_team() {
    var people = new HashSet<String>();
    for (var tenant : DemoTenants.all()) {
      for (var person : tenant.people()) {
        person.groups().stream()
            .flatMap(g -> Stream.ofNullable(tenant.groups().get(g)))
            .forEach(
                grant -> people.add(tenant.code() + "/" + person.username() + "/" + grant.team()));
      }
    }
    assertThat(Personas.all())
        .allSatisfy(
            p -> assertThat(people).contains(p.tenant() + "/" + p.username() + "/" + p.team()));
  }

  @Test
  void run_names_belong_to_one_team_so_that_its_people_count_them_all() {
    var teams = new HashMap<String, String>();
    for (var persona : Personas.all()) {
      for (var job : persona.jobs()) {
        assertThat(teams.putIfAbsent(persona.tenant() + job.name(), persona.team()))
            .isIn(null, persona.team());
      }
    }
  }

  @Test
  void the_opening_scene_has_what_the_screens_explain() {
    assertThat(Personas.detr101().shape())
        .as("a near miss: only the volume differs")
        .isNotEqualTo(Personas.detr50().shape())
        .usingRecursiveComparison()
        .ignoringFields("volumeSizeInGb")
        .isEqualTo(Personas.detr50().shape());
    assertThat(Personas.yolo().shape())
        .as("matches, with another image")
        .isNotEqualTo(Personas.detr50().shape())
        .usingRecursiveComparison()
        .ignoringFields("image", "keepAlive")
        .isEqualTo(Personas.detr50().shape());
    assertThat(OpeningScene.jobs())
        .anyMatch(j -> j.shape().keepAlive().isZero())
        .anyMatch(j -> j.outcome() == DemoJob.Outcome.FAILED)
        .filteredOn(j -> j.at().isZero())
        .hasSizeGreaterThan(5);
  }

  @Test
  void the_budget_gives_a_burst_then_one_a_second_then_one_in_half_a_minute() {
    var now = Instant.EPOCH;
    var budget = new SubmissionBudget(now);
    assertThat(taken(budget, now, Duration.ZERO)).isEqualTo(40);
    assertThat(taken(budget, now, Duration.ofSeconds(10))).isEqualTo(10);
    var later = now.plusSeconds(10);
    assertThat(taken(budget, later, Duration.ofHours(1))).isBetween(600, 680);
    assertThat(taken(budget, later.plus(Duration.ofHours(1)), Duration.ofDays(1)))
        .isBetween(2_850, 2_900);
  }

  private static int taken(SubmissionBudget budget, Instant from, Duration time) {
    var taken = 0;
    for (long s = time.isZero() ? 0 : 1; s <= time.toSeconds(); s++) {
      while (budget.take(from.plusSeconds(s))) {
        taken++;
      }
    }
    return taken;
  }

  private static List<PlannedJob> jobs(long seed, int count) {
    var generator = new WorkloadGenerator(seed, WorkloadSettings.defaults(), Personas.all());
    var jobs = new ArrayList<PlannedJob>();
    for (int i = 0; i < count; i++) {
      jobs.add(generator.next());
    }
    return jobs;
  }
}
