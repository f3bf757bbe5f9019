package dev.hearth.testing;

import dev.hearth.HearthApplication;
import dev.hearth.base.StartRefused;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/** A portal of its own for tests of starting: as {@link PortalSettings}, then changed. */
public final class StartedPortal {

  private final Map<String, Object> changes = new HashMap<>();
  private String[] profiles = {};

  /** An empty value takes the setting away. */
  public StartedPortal with(String setting, String value) {
    changes.put(setting, value);
    return this;
  }

  public StartedPortal profile(String profile) {
    profiles = new String[] {profile};
    return this;
  }

  public ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(HearthApplication.class)
        .profiles(profiles)
        .contextFactory(type -> new GenericWebApplicationContext(new MockServletContext()))
        .initializers(
            context -> new PortalSettings().initialize((GenericWebApplicationContext) context),
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("changes", changes)))
        .logStartupInfo(false)
        .run();
  }

  /** Why it does not start, in the words for the console; null when it does start. */
  public @Nullable String refusal() {
    try (var started = start()) {
      return null;
    } catch (RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof StartRefused refused) {
          return refused.getMessage();
        }
      }
      throw e;
    }
  }
}
