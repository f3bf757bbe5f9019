package dev.hearth.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The embedded identity provider's page: a list of the people of one realm. */
record ProviderPage(Page page) {

  Locator heading() {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName("Who are you?").setExact(true));
  }

  Locator person(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  void pick(String name) {
    person(name).click();
  }
}
