package dev.hearth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything without a mouse. */
@Journeys
class KeyboardJourney {

  private static final int MOST_TAB_STOPS = 60;

  @Test
  void the_first_tab_stop_skips_the_menu(RunningHearth hearth, Visitors visitors) {
    var mia = visitors.arrive(hearth);
    mia.signInAs("Mia Keller");
    assertThat(PoolsPage.open(mia).sentence()).isVisible();
    mia.page().keyboard().press("Tab");
    assertThat(focused(mia)).isEqualTo("Skip to content");
    mia.page().keyboard().press("Enter");
    assertThat(mia.page().locator("main > #content")).isFocused();
  }

  @Test
  void a_job_is_submitted_by_keyboard_alone(RunningHearth hearth, Visitors visitors) {
    var mia = visitors.arrive(hearth);
    mia.open("");
    mia.page().keyboard().type("mk@vision.example"); // the field has the focus
    mia.page().keyboard().press("Enter");
    assertThat(new ProviderPage(mia.page()).heading()).isVisible();
    mia.page().keyboard().press("Enter"); // on the person named before
    assertThat(new PoolsPage(mia).sentence()).isVisible();

    SubmitPage.open(mia);
    assertThat(new SubmitPage(mia).submitButton()).isVisible();
    var stops = new ArrayList<String>();
    tabTo(mia, "Job name", stops);
    type(mia, "keys-01");
    tabTo(mia, "Volume", stops);
    type(mia, "140");
    tabTo(mia, "Container image", stops);
    type(mia, "detr-train:3.2");
    tabTo(mia, "Submit job", stops);
    assertThat(stops)
        .containsSubsequence(
            "Skip to content", "Job name", "Instance type", "Volume", "Container image");
    mia.page().keyboard().press("Enter");
    mia.page().waitForURL("**/jobs/keys-01");
    assertThat(new JobPage(mia).heading("keys-01")).isVisible();
  }

  private static void type(Visitor visitor, String words) {
    visitor.page().keyboard().press("Control+a");
    visitor.page().keyboard().type(words);
  }

  private static void tabTo(Visitor visitor, String name, List<String> stops) {
    for (int i = 0; i < MOST_TAB_STOPS; i++) {
      visitor.page().keyboard().press("Tab");
      stops.add(focused(visitor));
      if (stops.getLast().equals(name)) {
        return;
      }
    }
    throw new AssertionError(name + " is not reached by Tab: " + stops);
  }

  /** The name of what has the focus, as a screen reader would say it. */
  private static String focused(Visitor visitor) {
    return (String)
        visitor
            .page()
            .evaluate(
                """
                () => {
                  const at = document.activeElement;
                  const labels = at.labels ? [...at.labels].map(l => l.textContent) : [];
                  const by = (at.getAttribute('aria-labelledby') ?? '').split(' ')
                    .map(id => document.getElementById(id)?.textContent).filter(Boolean);
                  return (at.getAttribute('aria-label') ?? by[0] ?? labels[0] ?? at.innerText ?? '').trim();
                }
                """);
  }
}
