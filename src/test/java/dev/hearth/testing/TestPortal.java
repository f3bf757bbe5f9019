package dev.hearth.testing;

import dev.hearth.HearthApplication;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/**
 * The whole portal without a web server, on one of the databases. It is started once and shared by
 * all tests of a run; a test keeps apart from others by a cloud and tenants of its own.
 */
public final class TestPortal implements AutoCloseable {

  private static final Map<TestDatabase, TestPortal> RUNNING = new EnumMap<>(TestDatabase.class);

  private final ApplicationContext context;
  private @Nullable DSLContext beside;

  private TestPortal(ApplicationContext context) {
    this.context = context;
  }

  /** The shared portal on this database, started at first use. */
  public static synchronized TestPortal on(TestDatabase database) {
    return RUNNING.computeIfAbsent(database, d -> start(new PortalSettings(d)));
  }

  /** One that no other test meets: for what looks at all tenants and clouds there are. */
  public static TestPortal alone(TestDatabase database) {
    return start(new PortalSettings(database));
  }

  /** A portal that a test framework started with {@link PortalSettings}. */
  public static TestPortal of(ApplicationContext context) {
    return new TestPortal(context);
  }

  static TestPortal start(PortalSettings settings) {
    return new TestPortal(
        new SpringApplicationBuilder(HearthApplication.class)
            .web(WebApplicationType.SERVLET)
            .contextFactory(type -> new GenericWebApplicationContext(new MockServletContext()))
            .initializers(context -> settings.initialize((GenericWebApplicationContext) context))
            .logStartupInfo(false)
            .run());
  }

  /** A service or, from a test of its own package, a repository. */
  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  /** SQL beside the portal, past every isolation: for what a test looks at or plants. */
  public synchronized DSLContext sql() {
    if (beside == null) {
      beside =
          DSL.using(
              get(TestDatabase.Address.class).openBesideIsolation(),
              get(DSLContext.class).dialect());
    }
    return beside;
  }

  /** All beans of this annotation, as others call them. */
  public Collection<Object> annotated(Class<? extends Annotation> annotation) {
    return context.getBeansWithAnnotation(annotation).values();
  }

  @Override
  public void close() {
    ((ConfigurableApplicationContext) context).close();
  }

  /** The object as the portal would hand it out: with the guards in front. */
  public Object guarded(Object service) {
    return context
        .getAutowireCapableBeanFactory()
        .applyBeanPostProcessorsAfterInitialization(service, "seeded");
  }

  /** The portal's business time. */
  public SettableClock clock() {
    return get(SettableClock.class);
  }
}
