package dev.hearth.security.embedded;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts the embedded identity provider in a context of its own, on its own port: to the portal it
 * is a neighbour reached over HTTP, as any other provider.
 */
public final class EmbeddedProvider implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private EmbeddedProvider(ConfigurableApplicationContext context) {
    this.context = context;
  }

  public static EmbeddedProvider start(ProviderSettings settings) {
    var application =
        new SpringApplicationBuilder(EmbeddedProviderConfiguration.class)
            .web(WebApplicationType.SERVLET)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .initializers(c ->
                ((GenericApplicationContext) c)
                    .registerBean(ProviderSettings.class, () -> settings))
            .build();
    // the portal, starting at the same time, sets up logging for both
    application.setListeners(
        application.getListeners().stream()
            .filter(listener -> !(listener instanceof LoggingApplicationListener))
            .toList());
    return new EmbeddedProvider(application.run(arguments(settings)));
  }

  private static String[] arguments(ProviderSettings settings) {
    return Map.of(
            "server.port", settings.port(),
            "server.address", "127.0.0.1",
            "server.servlet.session.cookie.name", "HEARTH-IDP-" + settings.port(),
            "server.servlet.session.cookie.same-site", "lax",
            // the portal's own settings must not reach this context
            "spring.config.location", "optional:classpath:/none/")
        .entrySet()
        .stream()
        .map(e -> "--" + e.getKey() + "=" + e.getValue())
        .toArray(String[]::new);
  }

  @Override
  public void close() {
    context.close();
  }
}
