package dev.hearth.testing;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jooq.impl.DefaultVisitListenerProvider;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The portal as tests run it: an empty database, no identity provider, no sync rounds by
 * themselves, business time that stands still.
 */
public class PortalSettings implements ApplicationContextInitializer<GenericApplicationContext> {

  /** Members of this group of the platform's provider are platform admins. */
  public static final String PLATFORM_ADMINS = "platform-admins";

  /** Members of this group of the platform's provider are platform auditors. */
  public static final String PLATFORM_AUDITORS = "platform-auditors";

  private final TestDatabase database;

  /** On H2, for tests of views. */
  public PortalSettings() {
    this(TestDatabase.H2);
  }

  PortalSettings(TestDatabase database) {
    this.database = database;
  }

  @Override
  public void initialize(GenericApplicationContext context) {
    var address = database.create();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "portal-settings",
                Map.ofEntries(
                    Map.entry("spring.datasource.url", address.url()),
                    Map.entry("spring.datasource.username", address.user()),
                    Map.entry("spring.datasource.password", address.password()),
                    Map.entry("hearth.sync.enabled", "false"),
                    Map.entry("hearth.emulator.access-key", TestCloud.ACCESS_KEY),
                    Map.entry("hearth.emulator.secret-key", TestCloud.SECRET),
                    Map.entry("hearth.platform.admin-group", PLATFORM_ADMINS),
                    Map.entry("hearth.platform.auditor-group", PLATFORM_AUDITORS),
                    Map.entry("hearth.platform.provider.issuer", "https://idp.example/platform"),
                    Map.entry("hearth.platform.provider.client-id", "hearth"),
                    Map.entry("hearth.secret.audit-seal", "a-seal-of-tests-that-is-long-enough"),
                    Map.entry("hearth.audit.heads-file", headsFile()),
                    Map.entry("hearth.data", folder()),
                    Map.entry("hearth.secret.platform", "secret-of-tests"))));
    context.registerBean(TestDatabase.Address.class, () -> address);
    var statements = new StatementLog();
    context.registerBean(StatementLog.class, () -> statements);
    context.registerBean(
        "statementListener",
        ExecuteListenerProvider.class,
        () -> new DefaultExecuteListenerProvider(statements));
    var filter = new WithoutTenantFilter();
    context.registerBean(WithoutTenantFilter.class, () -> filter);
    context.registerBean(
        DefaultConfigurationCustomizer.class,
        () -> configuration -> configuration.set(new DefaultVisitListenerProvider(filter)));
    var clock = new SettableClock(InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS));
    context.registerBean(SettableClock.class, () -> clock);
  }

  private static String folder() {
    try {
      return java.nio.file.Files.createTempDirectory("hearth-test-data").toString();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String headsFile() {
    try {
      var file = java.nio.file.Files.createTempFile("audit-heads", ".log");
      file.toFile().deleteOnExit();
      return file.toString();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
