package dev.hearth.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Everybody of the organisation, for its admin. */
record PeoplePage(Visitor visitor) {

  static PeoplePage open(Visitor visitor) {
    visitor.open("people");
    return new PeoplePage(visitor);
  }

  Locator sentence() {
    return visitor.page().getByRole(AriaRole.MAIN).locator("h1");
  }

  void suspend(String person) {
    open(person);
    button("Suspend").click();
  }

  void resume(String person) {
    open(person);
    button("Resume").click();
  }

  private void open(String person) {
    visitor.page().getByText(person, new Page.GetByTextOptions().setExact(true)).first().click();
  }

  private Locator button(String name) {
    return visitor
        .page()
        .getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }
}
