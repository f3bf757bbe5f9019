package dev.hearth.e2e;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One browser and one shared application for all journeys, closed with the last; visitors of their
 * own for each test.
 */
final class JourneyExtension implements ParameterResolver, AfterEachCallback {

  private static final Namespace NAMESPACE = Namespace.create(JourneyExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == Visitors.class || type == RunningHearth.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visitors.class
        ? visitors(context)
        : shared(context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    var visitors = context.getStore(NAMESPACE).get(Visitors.class, Visitors.class);
    if (visitors == null) {
      return;
    }
    try {
      if (context.getExecutionException().isPresent()) {
        visitors.keepEvidence(name(context));
      }
    } finally {
      visitors.leave();
    }
  }

  private static Visitors visitors(ExtensionContext context) {
    var folder = Path.of(System.getProperty("hearth.e2e", ".")).resolve("target");
    return context
        .getStore(NAMESPACE)
        .computeIfAbsent(
            Visitors.class,
            key -> new Visitors(chromium(context).browser(), folder),
            Visitors.class);
  }

  private static RunningHearth shared(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(
            RunningHearth.class,
            key -> RunningHearth.start(RunSettings.fresh()),
            RunningHearth.class);
  }

  private static Chromium chromium(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Chromium.class, key -> Chromium.launch(), Chromium.class);
  }

  private static String name(ExtensionContext context) {
    var test = context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName();
    return test.replaceAll("[^A-Za-z0-9_-]+", "_");
  }
}
