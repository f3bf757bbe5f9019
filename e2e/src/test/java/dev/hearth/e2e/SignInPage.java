package dev.hearth.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The portal's own sign-in page: an address, and on a demo installation some people. */
record SignInPage(Page page) {

  Locator heading() {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sign in").setExact(true));
  }

  /** What the page says about the last attempt, or about having signed out. */
  Locator notice() {
    return page.getByRole(AriaRole.STATUS);
  }

  Locator person(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  void pick(String name) {
    person(name).click();
  }

  void goOn(String email) {
    page.getByLabel("Work e-mail").fill(email);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue")).click();
  }
}
