package dev.hearth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A trace of jobs is replayed as its people: a tenant with its teams, and pools that live. */
@Journeys
class TraceJourney {

  /** The synthetic trace spans 15 hours. */
  private static final double SPEED = 400;

  private static final double PATIENCE_MS = 60_000;

  private static final String A_TEAM = "(atlas|birch|cedar|delta)";

  private static RunningHearth hearth;

  @BeforeAll
  static void start_the_replay() {
    var trace =
        Path.of(System.getProperty("hearth.e2e", "."))
            .resolve("../src/main/resources/demo/trace-300.csv")
            .normalize();
    hearth =
        RunningHearth.start(RunSettings.fresh().withSpeed(SPEED).with("--trace", trace.toString()));
  }

  @AfterAll
  static void stop() {
    hearth.close();
  }

  @Test
  void the_traces_teams_keep_pools_warm(Visitors visitors) {
    var admin = visitors.arrive(hearth);
    var pools = admin.signInAs("trace-admin@trace.example", "Trace Admin");
    assertThat(pools.sentence()).isVisible();
    var main = new JobPage(admin).main();
    assertThat(main)
        .containsText(
            Pattern.compile("(kept warm by|private to) " + A_TEAM),
            new ContainsTextOptions().setTimeout(PATIENCE_MS));
    admin.picture("pools-of-a-trace");
    assertThat(JobsPage.open(admin).grid()).containsText(Pattern.compile("s\\d\\d"));
    assertThat(new JobsPage(admin).sentence())
        .containsText(Pattern.compile("\\d+ of the last \\d+ started warm"));
    admin.picture("jobs-of-a-trace");
  }

  @Test
  void a_person_of_the_trace_signs_in_to_their_team(Visitors visitors) {
    var busiest = visitors.arrive(hearth);
    busiest.signInAs("s07@trace.example", "s07");
    assertThat(new JobPage(busiest).main()).containsText(Pattern.compile("Pools of .*" + A_TEAM));
    assertThat(JobsPage.open(busiest).grid()).isVisible();
    assertThat(busiest.page().content()).doesNotContain("Vision", "Language");
  }
}
