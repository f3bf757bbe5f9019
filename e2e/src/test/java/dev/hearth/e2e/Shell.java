package dev.hearth.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The frame of every page: menu, person, light or dark, the way out. */
record Shell(Visitor visitor) {

  void go(String entry) {
    openDrawer();
    menu().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(entry)).click();
  }

  Locator menu() {
    return visitor
        .page()
        .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main menu"));
  }

  Locator themeSwitch() {
    return visitor
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Light or dark"))
        .locator("visible=true");
  }

  SignInPage signOut() {
    openDrawer();
    visitor
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
        .click();
    return new SignInPage(visitor.page());
  }

  private void openDrawer() {
    if (visitor.look().narrow()) {
      visitor
          .page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Menu").setExact(true))
          .click();
    }
  }
}
