package dev.hearth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
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

    // the provider still knows him, Hearth does not let him in
    paul.open("oauth2/authorization/forecast");
    assertThat(new SignInPage(paul.page()).notice()).containsText("suspended");

    new PeoplePage(zoe).resume("Paul Wen");
    // as it is read: what is hidden does not count
    assertThat(new PeoplePage(zoe).sentence())
        .not()
        .containsText(
            "suspended", new LocatorAssertions.ContainsTextOptions().setUseInnerText(true));
    paul.open("oauth2/authorization/forecast");
    assertThat(new PoolsPage(paul).sentence()).isVisible();
  }

  @Test
  void an_installation_without_the_demo_says_what_comes_first_and_the_first_tenant_is_onboarded(
      Visitors visitors) {
    try (var hearth = RunningHearth.start(RunSettings.fresh().with("--demo", "off"))) {
      var admin = visitors.arrive(hearth);
      admin.signInAt("platform", "Admin");
      admin.open("tenants");
      var main = admin.page().getByRole(AriaRole.MAIN);
      assertThat(main).containsText("There is no tenant yet.");
      main.getByRole(AriaRole.BUTTON, named("Onboard tenant")).first().click();
      var dialog = admin.page().getByRole(AriaRole.DIALOG);
      dialog.getByLabel("Name").fill("Retail");
      dialog.getByLabel("Code").fill("ret");
      dialog.getByRole(AriaRole.BUTTON, named("Onboard")).click();
      admin.page().waitForURL("**/tenants/ret");
      assertThat(main).containsText("role/hearth/ret/ret-exec");
    }
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
