package dev.hearth.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The form for a new job, and the answer beside it. */
record SubmitPage(Visitor visitor) {

  static SubmitPage open(Visitor visitor) {
    visitor.open("submit");
    return new SubmitPage(visitor);
  }

  /** A job like an earlier one. */
  static SubmitPage like(Visitor visitor, String job) {
    visitor.open("submit?from=" + job);
    return new SubmitPage(visitor);
  }

  SubmitPage name(String value) {
    return fill("Job name", value);
  }

  SubmitPage volume(int gigabytes) {
    return fill("Volume", Integer.toString(gigabytes));
  }

  SubmitPage image(String value) {
    return fill("Container image", value);
  }

  SubmitPage keepWarm(int minutes) {
    return fill("Keep the pool warm afterwards", Integer.toString(minutes));
  }

  SubmitPage onInstances(String type) {
    fill("Instance type", type);
    field("Instance type").press("Enter");
    return this;
  }

  Locator field(String label) {
    return visitor.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /** Would it start warm? In one sentence. */
  Locator answer() {
    return visitor.page().getByRole(AriaRole.STATUS).getByRole(AriaRole.HEADING);
  }

  Locator submitButton() {
    return visitor
        .page()
        .getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit job").setExact(true));
  }

  /** Submits, and waits for the page of the job: from then on the portal has promised it. */
  JobPage submit(String name) {
    submitButton().click();
    visitor.page().waitForURL("**/jobs/" + name);
    return new JobPage(visitor);
  }

  private SubmitPage fill(String label, String value) {
    field(label).fill(value);
    field(label).blur();
    return this;
  }
}
