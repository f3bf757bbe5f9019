package dev.hearth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page on every screen: a picture of it, and nothing a checker of accessibility finds. */
@Journeys
class LooksJourney {

  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @ParameterizedTest
  @EnumSource
  void every_page_is_accessible_and_has_its_picture(
      Look look, RunningHearth hearth, Visitors visitors) {
    var visitor = visitors.arrive(hearth, look);
    var found = new ArrayList<String>();

    visitor.open("");
    assertThat(new SignInPage(visitor.page()).heading()).isVisible();
    look(visitor, "sign-in", found);
    new SignInPage(visitor.page()).pick("Mia Keller");
    assertThat(new ProviderPage(visitor.page()).heading()).isVisible();
    look(visitor, "who-are-you", found);
    new ProviderPage(visitor.page()).pick("Mia Keller");

    var name = "look-" + look.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    assertThat(new PoolsPage(visitor).sentence()).isVisible();
    var form = SubmitPage.open(visitor).name(name).onInstances("ml.g5.xlarge").volume(150);
    form.image("detr-train:3.2").keepWarm(60);
    assertThat(form.answer()).containsText("It would start");
    look(visitor, "submit", found);
    form.submit(name).stopOnceItTrains();
    look(visitor, "job", found);
    assertThat(PoolsPage.open(visitor).poolLeftBy(name)).containsText("Available");
    look(visitor, "pools", found);
    assertThat(JobsPage.open(visitor).job(name)).isVisible();
    look(visitor, "jobs", found);
    visitor.open("no-such-page");
    assertThat(new JobPage(visitor).main()).containsText("There is nothing here");
    look(visitor, "nothing-here", found);

    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void the_pages_of_those_who_look_after_others_are_accessible_too(
      Look look, RunningHearth hearth, Visitors visitors) {
    var found = new ArrayList<String>();
    var ada = visitors.arrive(hearth, look);
    assertThat(ada.signInAt("vision", "Ada Diaz").sentence()).isVisible();
    for (var page :
        List.of(
            "teams",
            "teams/Perception",
            "teams/Perception?tab=policy",
            "people",
            "people?tab=groups",
            "access",
            "audit")) {
      lookAt(ada, page, found);
    }
    var pat = visitors.arrive(hearth, look);
    pat.signInAt("platform", "Pat Adeyemi");
    for (var page : List.of("tenants", "tenants/vis")) {
      lookAt(pat, page, found);
    }
    assertThat(found).isEmpty();
  }

  private static void lookAt(Visitor visitor, String page, List<String> found) {
    visitor.open(page);
    assertThat(visitor.page().getByRole(AriaRole.MAIN).locator("h1")).isVisible();
    look(visitor, page.replaceAll("[^a-zA-Z]+", "-").toLowerCase(java.util.Locale.ROOT), found);
  }

  @Test
  void light_or_dark_is_remembered_and_until_then_follows_the_system(
      RunningHearth hearth, Visitors visitors) {
    var mia = visitors.arrive(hearth, Look.WIDE_DARK);
    mia.signInAs("Mia Keller");
    var root = mia.page().locator("html");
    assertThat(root).hasAttribute("data-scheme", "dark");
    new Shell(mia).themeSwitch().click();
    assertThat(root).hasAttribute("data-scheme", "light");
    mia.page().reload();
    assertThat(root).hasAttribute("data-scheme", "light");
    JobsPage.open(mia);
    assertThat(root).hasAttribute("data-scheme", "light");
  }

  private static void look(Visitor visitor, String screen, List<String> found) {
    visitor.picture(screen);
    new AxeBuilder(visitor.page())
        .exclude("vaadin-connection-indicator") // Vaadin's own, outside every landmark
        .withTags(WCAG)
        .analyze()
        .getViolations()
        .forEach(rule ->
            rule.getNodes()
                .forEach(node ->
                    found.add(
                        "%s %s: %s %s"
                            .formatted(
                                visitor.look().name(screen),
                                rule.getId(),
                                node.getHtml(),
                                node.getFailureSummary()))));
  }
}
