package dev.hearth.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The teams, and one of them: its people and its policy. */
record TeamPage(Visitor visitor) {

  static TeamPage create(Visitor visitor, String name) {
    visitor.open("teams");
    var page = new TeamPage(visitor);
    page.button("New team").click();
    page.dialog().getByLabel("Name").fill(name);
    page.button("Create team").click();
    return page;
  }

  Locator heading(String name) {
    return visitor
        .page()
        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator people() {
    return visitor
        .page()
        .getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("People of the team"));
  }

  void add(String person) {
    button("Add person").first().click();
    var field = dialog().getByRole(AriaRole.COMBOBOX);
    field.fill(person);
    visitor
        .page()
        .getByRole(AriaRole.OPTION)
        .filter(new Locator.FilterOptions().setHasText(person))
        .click();
    dialog()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add person"))
        .click();
  }

  private Locator dialog() {
    return visitor.page().getByRole(AriaRole.DIALOG);
  }

  private Locator button(String name) {
    return visitor
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
