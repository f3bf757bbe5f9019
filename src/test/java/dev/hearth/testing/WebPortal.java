package dev.hearth.testing;

import dev.hearth.HearthApplication;
import dev.hearth.tenant.IdentityProvider;
import dev.hearth.tenant.Providers;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The portal as {@link PortalSettings} start it, with its web server on a free port, real time that
 * a test sets, and this machine as the only place it may call.
 */
public final class WebPortal implements AutoCloseable {

  /** Name of {@link #CLIENT_SECRET}. */
  public static final String SECRET_NAME = "of-test-provider";

  /** The portal's secret at every {@link TestProvider}. */
  public static final String CLIENT_SECRET = "canary-client-secret-4711";

  private static @Nullable WebPortal shared;

  private final ServletWebServerApplicationContext context;
  private final RealTime time;

  private WebPortal(ServletWebServerApplicationContext context, RealTime time) {
    this.context = context;
    this.time = time;
  }

  /**
   * @param changes settings beyond those of tests
   * @param beans more parts, as holes that a guard must find
   */
  public static WebPortal start(Map<String, String> changes, Class<?>... beans) {
    var settings = new HashMap<String, Object>();
    var port = freePort();
    settings.put("server.port", port);
    settings.put("server.address", "127.0.0.1");
    settings.put("hearth.public-url", "http://localhost:" + port);
    settings.put("hearth.secret." + SECRET_NAME, CLIENT_SECRET);
    // one address does the sign-ins of all tests
    settings.put("hearth.sign-in.per-minute", "10000");
    // the browser part is not built yet when tests run: pages of the application are answered by
    // errors
    settings.put("vaadin.productionMode", "true");
    settings.put("hearth.outgoing.allowed-networks", "127.0.0.0/8,::1");
    settings.putAll(changes);
    var time = new RealTime(java.time.Clock.systemUTC().instant());
    var context =
        new SpringApplicationBuilder(HearthApplication.class)
            .sources(beans)
            .initializers(
                c -> new PortalSettings().initialize((GenericApplicationContext) c),
                c -> {
                  c.getEnvironment()
                      .getPropertySources()
                      .addFirst(new MapPropertySource("web-portal", settings));
                  ((GenericApplicationContext) c)
                      .registerBean(
                          "realTime",
                          java.time.Clock.class,
                          () -> time,
                          definition -> definition.setPrimary(true));
                })
            .logStartupInfo(false)
            .run();
    return new WebPortal((ServletWebServerApplicationContext) context, time);
  }

  /** One for all tests that change no setting, started at first use. */
  public static synchronized WebPortal shared() {
    if (shared == null) {
      shared = start(Map.of());
    }
    return shared;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has this tenant's people vouched for by that provider. */
  public void vouch(TestProvider provider, TestTenant tenant) {
    get(Providers.class)
        .save(
            new IdentityProvider(
                tenant.code(),
                tenant.id(),
                "Provider " + tenant.code(),
                provider.issuer(),
                TestProvider.CLIENT,
                SECRET_NAME));
  }

  public ServletContext servletContext() {
    return Objects.requireNonNull(context.getServletContext());
  }

  public <T> Collection<T> all(Class<T> type) {
    return context.getBeansOfType(type).values();
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  public TestPortal portal() {
    return TestPortal.of(context);
  }

  /** Real time as the portal sees it: sessions, tokens, accounts. */
  public RealTime time() {
    return time;
  }

  public Instant now() {
    return time.instant();
  }

  public URI url(String path) {
    return URI.create(
        "http://localhost:" + Objects.requireNonNull(context.getWebServer()).getPort() + path);
  }

  @Override
  public void close() {
    context.close();
  }
}
