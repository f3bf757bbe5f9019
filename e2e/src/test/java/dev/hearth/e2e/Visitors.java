package dev.hearth.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Everybody who came in one test. */
final class Visitors {

  private static final int PATIENCE_MS = 20_000;

  private final Browser browser;
  private final Path folder;
  private final List<Visitor> here = new ArrayList<>();
  private final List<RunningHearth> visited = new ArrayList<>();

  Visitors(Browser browser, Path folder) {
    this.browser = browser;
    this.folder = folder;
  }

  Visitor arrive(RunningHearth hearth) {
    return arrive(hearth, Look.WIDE_LIGHT);
  }

  Visitor arrive(RunningHearth hearth, Look look) {
    return arrive(hearth, look, options -> {});
  }

  Visitor arrive(RunningHearth hearth, Look look, Consumer<Browser.NewContextOptions> more) {
    var options =
        new Browser.NewContextOptions()
            .setViewportSize(look.width, look.height)
            .setColorScheme(look.scheme)
            .setLocale("en-GB")
            .setTimezoneId("Europe/Berlin");
    more.accept(options);
    var context = browser.newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    var visitor = new Visitor(context, look, folder, hearth);
    here.add(visitor);
    visited.add(hearth);
    return visitor;
  }

  /** Evidence of a failure: each screen, each trace, and what the application said. */
  void keepEvidence(String name) {
    for (int i = 0; i < here.size(); i++) {
      try {
        here.get(i).keepEvidence(name + "-" + (i + 1));
      } catch (PlaywrightException e) {
        System.err.println("No evidence of visitor " + (i + 1) + ": " + e.getMessage());
      }
    }
    visited.stream().distinct().forEach(hearth -> System.err.println(hearth.log()));
  }

  void leave() {
    here.forEach(Visitor::leave);
    here.clear();
  }
}
