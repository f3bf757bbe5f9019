package dev.hearth.isolation;

import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.testing.TestPortal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.stereotype.Service;

/** A method people can call, found by itself: public, of a service, marked {@link AllowedTo}. */
record ServiceMethod(Object service, Method method) {

  static List<ServiceMethod> all(TestPortal portal) {
    var found = new ArrayList<ServiceMethod>();
    for (var service : portal.annotated(Service.class)) {
      for (var method : AopUtils.getTargetClass(service).getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers())
            && !method.isSynthetic()
            && method.isAnnotationPresent(AllowedTo.class)) {
          method.setAccessible(true);
          found.add(new ServiceMethod(service, method));
        }
      }
    }
    found.sort(Comparator.comparing(ServiceMethod::toString));
    return found;
  }

  /** All but the person who calls. */
  List<Parameter> parameters() {
    return List.of(method.getParameters()).subList(1, method.getParameterCount());
  }

  /** What the caller gets: the value's text, or the exception's. */
  Answer call(CurrentUser user, List<@Nullable Object> arguments) {
    var all = new ArrayList<@Nullable Object>();
    all.add(user);
    all.addAll(arguments);
    try {
      return new Answer(true, String.valueOf(method.invoke(service, all.toArray())));
    } catch (InvocationTargetException e) {
      var cause = Objects.requireNonNull(e.getCause());
      return new Answer(false, cause.getClass().getSimpleName() + ": " + cause.getMessage());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What came back. */
  record Answer(boolean returned, String text) {}

  @Override
  public String toString() {
    return method.getDeclaringClass().getSimpleName()
        + "."
        + method.getName()
        + parameters().stream().map(p -> p.getType().getSimpleName()).toList();
  }
}
