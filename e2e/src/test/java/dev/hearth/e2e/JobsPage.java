package dev.hearth.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** All jobs one may see. */
record JobsPage(Visitor visitor) {

  static JobsPage open(Visitor visitor) {
    visitor.open("jobs");
    return new JobsPage(visitor);
  }

  /** Only jobs with this in their name. */
  static JobsPage openFiltered(Visitor visitor, String text) {
    visitor.open("jobs?text=" + text);
    return new JobsPage(visitor);
  }

  Locator grid() {
    return visitor.page().getByLabel("Training jobs");
  }

  Locator job(String name) {
    return visitor
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator sentence() {
    return visitor.page().getByRole(AriaRole.MAIN).locator("h1");
  }
}
