package dev.hearth.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What is warm now. */
record PoolsPage(Visitor visitor) {

  private static final Pattern ANYTHING_WARM =
      Pattern.compile("(Nothing is|\\d+ pools?) warm.*", Pattern.DOTALL);

  static PoolsPage open(Visitor visitor) {
    visitor.open("");
    return new PoolsPage(visitor);
  }

  /** The answer in one sentence. */
  Locator sentence() {
    return visitor
        .page()
        .locator("h1")
        .filter(new Locator.FilterOptions().setHasText(ANYTHING_WARM));
  }

  /** The pool whose last job this is. */
  Locator poolLeftBy(String job) {
    return visitor
        .page()
        .getByRole(AriaRole.LISTITEM)
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    visitor.page().getByTitle(job, new Page.GetByTitleOptions().setExact(true))));
  }

  Locator pool(String label) {
    return visitor
        .page()
        .getByRole(AriaRole.LISTITEM)
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    visitor.page().getByText(label, new Page.GetByTextOptions().setExact(true))));
  }

  /** The name Hearth gives this pool, as the row says it. */
  String labelOf(Locator pool) {
    return pool.getByText(Pattern.compile("^wp-[0-9a-z]+$")).innerText();
  }

  /** "Use", beside a pool that waits. */
  SubmitPage use(Locator pool) {
    pool.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Use")).click();
    return new SubmitPage(visitor);
  }

  SubmitPage submitAJob() {
    visitor
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Submit job"))
        .first()
        .click();
    return new SubmitPage(visitor);
  }
}
