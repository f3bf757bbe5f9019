package dev.hearth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What Hearth is for: see what is warm, submit, and start warm. */
@Journeys
class FirstJobJourney {

  @Test
  void a_member_signs_in_submits_and_the_next_job_starts_warm(
      RunningHearth hearth, Visitors visitors) {
    var mia = visitors.arrive(hearth);
    var pools = mia.signInAs("Mia Keller");
    assertThat(pools.sentence()).isVisible();

    var form = pools.submitAJob().name("first-01").onInstances("ml.g5.2xlarge").volume(137);
    form.image("detr-train:3.2").keepWarm(60);
    assertThat(form.answer()).hasText(Pattern.compile("No\\. It would start cold, in about .*"));
    mia.picture("submit-cold");
    var cold = form.submit("first-01");
    assertThat(cold.heading("first-01")).isVisible();
    cold.stopOnceItTrains();
    assertThat(cold.badge("Cold start")).isVisible();

    pools = PoolsPage.open(mia);
    var pool = pools.poolLeftBy("first-01");
    assertThat(pool).containsText("Available");
    assertThat(pool.locator("hearth-countdown")).containsText(Pattern.compile("\\d\\d:\\d\\d"));
    mia.picture("pools-available");
    var label = pools.labelOf(pool);

    form = pools.use(pool);
    assertThat(form.field("Volume")).hasValue("137");
    form.name("first-02");
    assertThat(form.answer()).containsText("Yes. It would start warm on " + label);
    mia.picture("submit-warm");
    var warm = form.submit("first-02");
    assertThat(warm.badge("Warm start")).isVisible();
    assertThat(warm.main()).containsText(label);
    mia.picture("job-warm");

    var taken = PoolsPage.open(mia).pool(label);
    assertThat(taken).containsText("first-02");
    var jobs = JobsPage.openFiltered(mia, "first-0");
    assertThat(jobs.grid()).containsText("Warm start");
    assertThat(jobs.grid()).containsText("Cold start");
    assertThat(jobs.job("first-01")).isVisible();
    assertThat(jobs.job("first-02")).isVisible();
  }

  @Test
  void the_page_tells_of_a_colleagues_job_without_being_reloaded(
      RunningHearth hearth, Visitors visitors) {
    var tara = visitors.arrive(hearth);
    tara.signInAs("Tara Lindqvist");
    var seen = JobsPage.openFiltered(tara, "told-01");
    assertThat(tara.page().getByText("No job fits this filter.")).isVisible();

    var mia = visitors.arrive(hearth);
    mia.signInAs("Mia Keller");
    SubmitPage.open(mia)
        .name("told-01")
        .onInstances("ml.m5.xlarge")
        .volume(138)
        .image("detr-train:3.2")
        .keepWarm(0)
        .submit("told-01");

    assertThat(seen.job("told-01")).isVisible();
    assertThat(seen.grid()).containsText("Mia Keller");
  }

  @Test
  void what_is_wrong_is_said_at_the_field_and_nothing_is_submitted(
      RunningHearth hearth, Visitors visitors) {
    var mia = visitors.arrive(hearth);
    mia.signInAs("Mia Keller");
    var form = SubmitPage.open(mia).name("not a name").image("detr-train:3.2");
    form.submitButton().click();
    assertThat(mia.page().getByText("A job's name has 1 to 63 letters").first()).isVisible();
    assertThat(mia.page().url()).endsWith("/submit");
  }
}
