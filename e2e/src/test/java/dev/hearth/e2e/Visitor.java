package dev.hearth.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import java.nio.file.Path;

/** Somebody with a browser of their own: no cookie is shared with anybody else. */
final class Visitor {

  private final BrowserContext context;
  private final Page page;
  private final Look look;
  private final Path folder;
  private final RunningHearth hearth;

  Visitor(BrowserContext context, Look look, Path folder, RunningHearth hearth) {
    this.context = context;
    this.look = look;
    this.folder = folder;
    this.hearth = hearth;
    context.tracing().start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
    this.page = context.newPage();
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  Look look() {
    return look;
  }

  /** Opens a page of the portal by its address. */
  void open(String path) {
    page.navigate(hearth.url(path));
  }

  String url(String path) {
    return hearth.url(path);
  }

  /** Opens the portal and signs in as one of the people the page offers. */
  PoolsPage signInAs(String name) {
    open("");
    new SignInPage(page).pick(name);
    new ProviderPage(page).pick(name);
    return new PoolsPage(this);
  }

  /** Signs in with an e-mail address, and picks this person at the provider it leads to. */
  PoolsPage signInAs(String email, String name) {
    open("");
    new SignInPage(page).goOn(email);
    new ProviderPage(page).pick(name);
    return new PoolsPage(this);
  }

  /** Signs in at the provider of a realm without passing the portal's own sign-in page. */
  PoolsPage signInAt(String realm, String name) {
    open("oauth2/authorization/" + realm);
    new ProviderPage(page).pick(name);
    return new PoolsPage(this);
  }

  /** Keeps a picture of the screen among the named ones. */
  void picture(String screen) {
    var file = folder.resolve("screenshots").resolve(look.name(screen) + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  /** Keeps what there is to see of a failure. */
  void keepEvidence(String name) {
    var artifacts = folder.resolve("artifacts");
    page.screenshot(
        new Page.ScreenshotOptions().setPath(artifacts.resolve(name + ".png")).setFullPage(true));
    context
        .tracing()
        .stop(new Tracing.StopOptions().setPath(artifacts.resolve(name + "-trace.zip")));
  }

  void leave() {
    context.close();
  }
}
