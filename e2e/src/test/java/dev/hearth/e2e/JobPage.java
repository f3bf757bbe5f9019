package dev.hearth.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** One job. */
record JobPage(Visitor visitor) {

  private static final int LONGEST_JOB_MS = 90_000;

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

  /** Waits until the job is over; demo jobs train for a few minutes of business time. */
  void awaitEnd(String words) {
    badge(words).waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_JOB_MS));
  }

  Locator main() {
    return visitor.page().getByRole(AriaRole.MAIN);
  }
}
