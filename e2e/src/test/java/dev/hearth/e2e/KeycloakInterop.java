package dev.hearth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The portal as in production, and a real Keycloak whose realms are its tenants' providers. Not one
 * of the journeys: {@code ./hearth test-keycloak} fetches Keycloak and runs it.
 */
class KeycloakInterop {

  private static final int PATIENCE_MS = 30_000;

  private static Chromium chromium;
  private static KeycloakServer keycloak;
  private static AppProcess portal;
  private static String url;

  private final List<BrowserContext> browsers = new ArrayList<>();

  @BeforeAll
  static void start() throws IOException {
    var home = System.getProperty("hearth.keycloak");
    if (home == null) {
      throw new IllegalStateException("./hearth test-keycloak says where Keycloak is.");
    }
    var ports = RunSettings.freePorts(3);
    url = "http://localhost:" + ports.get(0);
    chromium = Chromium.launch();
    keycloak = KeycloakServer.start(Path.of(home), ports.get(1), ports.get(2), url);
    portal = AppProcess.start(settings(ports.get(0)), Map.of(), "Started Hearth");
  }

  @AfterAll
  static void stop() {
    portal.close();
    keycloak.close();
    chromium.close();
  }

  @AfterEach
  void leave() {
    browsers.forEach(BrowserContext::close);
  }

  private static List<String> settings(int port) throws IOException {
    var data = Files.createTempDirectory("hearth-keycloak").resolve("data");
    var settings = new ArrayList<String>();
    settings.add("--server.port=" + port);
    settings.add("--server.address=127.0.0.1");
    settings.add("--hearth.public-url=" + url);
    settings.add("--hearth.data=" + data);
    settings.add("--hearth.sync.enabled=false");
    // Keycloak's development mode speaks http, within this machine
    settings.add("--hearth.outgoing.allowed-networks=127.0.0.0/8,::1");
    settings.add("--hearth.session.confirm-every=2s");
    settings.add("--hearth.session.check-every=1s");
    settings.add(
        "--spring.datasource.url=jdbc:h2:file:"
            + data.resolve("hearth")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0");
    settings.add("--spring.datasource.username=sa");
    settings.add("--hearth.secret.audit-seal=a-seal-that-is-long-enough-for-this-test");
    settings.add("--hearth.platform.admin-group=hearth-admins");
    settings.add("--hearth.platform.provider.issuer=" + keycloak.issuer("platform"));
    settings.add("--hearth.platform.provider.client-id=hearth");
    settings.add("--hearth.secret.platform=secret-of-platform");
    settings.add("--hearth.cloud.account-id=123456789012");
    settings.add("--hearth.cloud.region=eu-central-1");
    tenant(settings, "vis", "Vision", "vision", "Perception", "perception", "vision-admins");
    tenant(settings, "lan", "Language", "language", "Speech", "speech", "language-admins");
    return settings;
  }

  private static void tenant(
      List<String> settings,
      String code,
      String name,
      String realm,
      String team,
      String group,
      String admins) {
    var prefix = "--hearth.tenants." + code + ".";
    settings.add(prefix + "name=" + name);
    settings.add(prefix + "role-arn=arn:aws:iam::123456789012:role/hearth/" + code + "/exec");
    settings.add(prefix + "provider.issuer=" + keycloak.issuer(realm));
    settings.add(prefix + "provider.client-id=hearth");
    settings.add(prefix + "provider.secret=" + realm);
    settings.add(prefix + "provider.email-domains=" + realm + ".example");
    settings.add("--hearth.secret." + realm + "=secret-of-" + realm);
    settings.add(prefix + "teams." + team + ".default-keep-alive-minutes=30");
    settings.add(prefix + "groups[0].name=" + group);
    settings.add(prefix + "groups[0].team=" + team);
    settings.add(prefix + "groups[0].role=MEMBER");
    settings.add(prefix + "groups[1].name=" + admins);
    settings.add(prefix + "groups[1].role=TENANT_ADMIN");
  }

  @Test
  void groups_of_a_realm_are_roles_in_its_tenant() {
    var mia = signIn("mia", "vision");
    assertThat(mia.locator("body")).containsText("Vision");
    assertThat(mia.locator("body")).containsText("Perception");
    assertThat(mia.locator("body")).containsText("Member");
    var nora = signIn("nora", "vision");
    assertThat(nora.locator("body")).containsText("Tenant admin");
    var lea = signIn("lea", "language");
    assertThat(lea.locator("body")).containsText("Speech");
    assertThat(lea.locator("body")).not().containsText("Vision");
    var pat = signIn("pat", "platform");
    assertThat(pat.locator("body")).containsText("Platform admin");
  }

  @Test
  void a_realm_that_names_another_tenants_groups_and_the_platforms_gives_nothing() {
    var eve = arrive("eve", "language");
    assertThat(eve.locator("body")).containsText("none of your groups has access to Hearth");
  }

  @Test
  void somebody_taken_out_of_the_group_leaves_the_open_page() {
    var tom = signIn("tom", "vision");
    keycloak.removeFromGroups("vision", "tom");
    assertThat(tom).hasURL(Pattern.compile(".*/sign-in\\?ended.*"));
    tom.navigate(url + "/jobs");
    assertThat(tom).hasURL(Pattern.compile(".*/sign-in.*"));
  }

  @Test
  void a_back_channel_logout_ends_the_open_page_at_once() {
    var mia = signIn("mia", "vision");
    var lea = signIn("lea", "language");
    keycloak.signOut("vision", "mia");
    assertThat(mia).hasURL(Pattern.compile(".*/sign-in\\?ended.*"));
    assertThat(portal.console()).contains("the provider ended it").doesNotContain("refused");
    lea.navigate(url + "/jobs");
    assertThat(lea.locator("body")).containsText("Language");
  }

  private Page signIn(String username, String realm) {
    var page = arrive(username, realm);
    assertThat(page.locator("vaadin-app-layout")).isVisible();
    return page;
  }

  /** By the e-mail's domain to the realm, and back as whoever Keycloak says. */
  private Page arrive(String username, String realm) {
    var browser = chromium.browser().newContext();
    browsers.add(browser);
    browser.setDefaultTimeout(PATIENCE_MS);
    var page = browser.newPage();
    page.navigate(url);
    new SignInPage(page)
        .goOn(username + "@" + (realm.equals("platform") ? "nobody" : realm) + ".example");
    page.locator("#username").fill(username);
    page.locator("#password").fill(username);
    page.locator("#kc-login").click();
    page.waitForURL(url + "/**");
    return page;
  }
}
