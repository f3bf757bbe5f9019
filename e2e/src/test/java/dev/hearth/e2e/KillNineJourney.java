package dev.hearth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The process is killed while jobs run and pools cool; nothing that was promised is lost. */
@Journeys
class KillNineJourney {

  /** Slow enough that a pool kept for an hour outlives the restart. */
  private static final double SPEED = 30;

  private static final List<String> RUNNING = List.of("kill-a-01", "kill-b-01", "kill-c-01");

  @Test
  void after_kill_9_tenants_jobs_pools_and_countdowns_are_as_they_should_be(Visitors visitors) {
    var settings = RunSettings.fresh().withSpeed(SPEED);
    final String label;
    final long expiry;
    final String tenants;
    try (var hearth = RunningHearth.start(settings)) {
      tenants = tenants(visitors.arrive(hearth));
      var mia = visitors.arrive(hearth);
      mia.signInAs("Mia Keller");
      submit(mia, "kill-pool-01", 160).stopOnceItTrains();
      var pools = PoolsPage.open(mia);
      var pool = pools.poolLeftBy("kill-pool-01");
      assertThat(pool).containsText("Available");
      label = pools.labelOf(pool);
      expiry = expiry(pool);
      for (int i = 0; i < RUNNING.size(); i++) {
        submit(mia, RUNNING.get(i), 161 + i);
      }
      hearth.kill(); // the answer to the last submission has just arrived
      visitors.leave();
    }

    try (var hearth = RunningHearth.start(settings)) {
      assertThat(tenants(visitors.arrive(hearth))).isEqualTo(tenants);
      var mia = visitors.arrive(hearth);
      var pools = mia.signInAs("Mia Keller");
      var pool = pools.pool(label);
      assertThat(pool).containsText("Available");
      assertThat(pool).containsText("kill-pool-01");
      assertThat(expiry(pool)).as("the countdown goes on to the same instant").isEqualTo(expiry);
      mia.picture("pools-after-kill-9");

      var jobs = JobsPage.openFiltered(mia, "kill-");
      assertThat(jobs.job("kill-pool-01")).isVisible();
      for (var name : RUNNING) {
        assertThat(jobs.job(name)).isVisible();
      }
      assertThat(jobs.grid().getByRole(AriaRole.LINK)).hasCount(4);
      for (var name : RUNNING) {
        JobPage.open(mia, name).stopOnceItTrains();
      }

      var form = SubmitPage.like(mia, RUNNING.getLast()).name("kill-pool-02");
      assertThat(form.answer()).containsText("Yes. It would start warm on");
      assertThat(form.submit("kill-pool-02").badge("Warm start")).isVisible();
    }
  }

  private static JobPage submit(Visitor visitor, String name, int gigabytes) {
    return SubmitPage.open(visitor)
        .name(name)
        .onInstances("ml.m5.xlarge")
        .volume(gigabytes)
        .image("detr-train:3.2")
        .keepWarm(60)
        .submit(name);
  }

  private static long expiry(Locator pool) {
    var until = (Number) pool.locator("hearth-countdown").evaluate("c => c.until");
    return until.longValue();
  }

  private static String tenants(Visitor pat) {
    pat.signInAs("Pat Adeyemi");
    var main = new JobPage(pat).main();
    assertThat(main).containsText("Vision");
    return main.innerText();
  }
}
