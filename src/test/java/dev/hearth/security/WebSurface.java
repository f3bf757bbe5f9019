package dev.hearth.security;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import dev.hearth.testing.WebPortal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address the portal answers at, found in the running portal itself. */
final class WebSurface {

  private static final Set<RequestMethod> SAFE =
      Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS, RequestMethod.TRACE);

  private WebSurface() {}

  /** Paths of handlers, views, files and the filter chain's own endpoints. */
  static Set<String> paths(WebPortal portal) {
    var paths = new TreeSet<String>();
    mappings(portal).flatMap(m -> m.getPatternValues().stream()).forEach(paths::add);
    ApplicationRouteRegistry.getInstance(new VaadinServletContext(portal.servletContext()))
        .getRegisteredRoutes()
        .forEach(route -> paths.add("/" + route.getTemplate()));
    paths.addAll(files());
    paths.addAll(SignInLimits.LIMITED);
    paths.addAll(List.of("/logout", "/error", "/VAADIN/push", "/?v-r=init", "/?v-r=uidl"));
    return paths.stream().map(WebSurface::example).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Handlers that change something: all that are not restricted to safe methods. */
  static Set<String> changing(WebPortal portal) {
    var paths =
        mappings(portal)
            .filter(m ->
                m.getMethodsCondition().getMethods().isEmpty()
                    || !SAFE.containsAll(m.getMethodsCondition().getMethods()))
            .flatMap(m -> m.getPatternValues().stream())
            .map(WebSurface::example)
            .collect(Collectors.toCollection(TreeSet::new));
    paths.add("/logout");
    return paths;
  }

  private static Stream<RequestMappingInfo> mappings(WebPortal portal) {
    return portal.all(RequestMappingInfoHandlerMapping.class).stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream());
  }

  private static Set<String> files() {
    try {
      var root = "META-INF/resources/";
      return Stream.of(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath:/" + root + "hearth/**/*.*"))
          .map(Object::toString)
          .map(name -> name.replaceAll(".*" + root, "/").replaceAll("].*", ""))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String example(String pattern) {
    return pattern
        .replaceAll("\\{[^}]*}", "x")
        .replaceAll(":[a-zA-Z_]+[^/]*", "x")
        .replace("**", "x");
  }
}
