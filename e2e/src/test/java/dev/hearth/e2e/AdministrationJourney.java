package dev.hearth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What an admin changes holds at once, in pages that are open already. */
@Journeys
class AdministrationJourney {

  @Test
  void a_team_is_made_somebody_added_who_sees_it_at_once_and_a_suspended_person_is_out(
      RunningHearth hearth, Visitors visitors) {
    var paul = visitors.arrive(hearth);
    var pools = paul.signInAt("forecast", "Paul Wen");
    assertThat(pools.sentence()).isVisible();
    var where = paul.page().locator(".ctx");
    assertThat(where).containsText("Pricing");

    var zoe = visitors.arrive(hearth);
    assertThat(zoe.signInAt("forecast", "Zoe Okafor").sentence()).isVisible();
    var team = TeamPage.create(zoe, "Night shift");
    assertThat(team.heading("Night shift")).isVisible();
    team.add("Paul Wen");
    assertThat(team.people()).containsText("Paul Wen");
    // nothing was reloaded on Paul's side
    assertThat(where).containsText("Night shift · Pricing");

    PeoplePage.open(zoe).suspend("Paul Wen");
    assertThat(new PeoplePage(zoe).sentence()).containsText("1 suspended");
    paul.page().waitForURL("**/sign-in*", new Page.WaitForURLOptions().setTimeout(10_000));

    paul.signInAt("forecast", "Paul Wen");
    assertThat(new SignInPage(paul.page()).notice()).containsText("suspended");

    new PeoplePage(zoe).resume("Paul Wen");
    assertThat(paul.signInAt("forecast", "Paul Wen").sentence()).isVisible();
  }
}
