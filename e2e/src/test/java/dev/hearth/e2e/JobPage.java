package dev.hearth.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;

/** One job. */
record JobPage(Visitor visitor) {

  private static final int LONGEST_START_MS = 60_000;
  private static final int CLICK_MS = 5_000;

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
   * Waits until the job is over and may leave its pool behind. It is stopped once its instances are
   * up, because how long it would train is anybody's guess; a short one may be quicker than that.
   */
  void stopOnceItTrains() {
    var patience = new Locator.WaitForOptions().setTimeout(LONGEST_START_MS);
    var over = main().getByText("trained from");
    main().getByText("training for").or(over).first().waitFor(patience);
    try {
      button("Stop").click(new Locator.ClickOptions().setTimeout(CLICK_MS));
      button("Stop job").click(new Locator.ClickOptions().setTimeout(CLICK_MS));
    } catch (TimeoutError e) {
      // nothing left to stop; if there is, the next line fails
    }
    over.waitFor(patience);
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
