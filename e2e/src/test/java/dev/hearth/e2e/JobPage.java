package dev.hearth.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** One job. */
record JobPage(Visitor visitor) {

  private static final int LONGEST_START_MS = 60_000;

  static JobPage open(Visitor visitor, String name) {
    visitor.open("jobs/" + name);
    return new JobPage(visitor);
  }

  Locator heading(String name) {
    return visitor
        .page()
        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
  }

  /** A badge beside the name: "Warm start", "Completed". */
  Locator badge(String words) {
    return visitor.page().getByRole(AriaRole.MAIN).getByText(words).first();
  }

  /**
   * Stops the job once its instances are up, so that it leaves its pool behind; how long it would
   * have trained is anybody's guess.
   */
  void stopOnceItTrains() {
    main()
        .getByText("training for")
        .waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_START_MS));
    button("Stop").click();
    button("Stop job").click();
    badge("Stopped").waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_START_MS));
  }

  private Locator button(String name) {
    return visitor
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator main() {
    return visitor.page().getByRole(AriaRole.MAIN);
  }
}
