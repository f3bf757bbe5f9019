package dev.hearth.matrix;

import dev.hearth.access.AccessPolicy;
import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.base.NotFoundException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.annotation.AnnotationUtils;

/**
 * Walks the public methods of a service: each persona × each place of what the call names, and
 * compares what happens with the table. "Nothing there" is what everybody gets who may not.
 */
final class ServiceMatrix {

  private final Supplier<MatrixWorld> worlds;
  private MatrixWorld world;
  private int calls;

  ServiceMatrix(Supplier<MatrixWorld> worlds) {
    this.worlds = worlds;
    this.world = worlds.get();
  }

  int calls() {
    return calls;
  }

  static List<Method> doors(Object service) {
    return Arrays.stream(AopUtils.getTargetClass(service).getMethods())
        .filter(method -> AnnotationUtils.findAnnotation(method, AllowedTo.class) != null)
        .sorted(Comparator.comparing(Method::toString))
        .toList();
  }

  /** What does not agree with the table, each as a line. */
  List<String> disagreements(Object service) {
    var lines = new ArrayList<String>();
    for (var method : doors(service)) {
      var action = method.getAnnotation(AllowedTo.class).value();
      for (var persona : Persona.values()) {
        for (var place : places(method)) {
          disagreement(service, method, action, persona, place).ifPresent(lines::add);
        }
      }
    }
    return lines;
  }

  private static Collection<Place> places(Method method) {
    return MatrixArguments.namesAThing(method)
        ? EnumSet.allOf(Place.class)
        : EnumSet.of(Place.OWN_TEAM);
  }

  private Optional<String> disagreement(
      Object service, Method method, Action action, Persona persona, Place place) {
    var user = world.person(persona);
    var expected = may(user, method, action, place);
    var outcome = call(service, method, MatrixArguments.of(method, user, world, place));
    if (!outcome.nothing()) {
      // it may have changed what the next call needs
      world = worlds.get();
    }
    if (expected && outcome.failed()) {
      return Optional.of(
          "%s.%s: %s at %s may, but it failed: %s"
              .formatted(
                  method.getDeclaringClass().getSimpleName(),
                  method.getName(),
                  persona,
                  place,
                  outcome.text()));
    }
    var nobodyHasIt = expected && MatrixArguments.namesByBareId(method);
    return expected != outcome.nothing() || nobodyHasIt
        ? Optional.empty()
        : Optional.of(
            "%s.%s: %s at %s %s, but got %s"
                .formatted(
                    method.getDeclaringClass().getSimpleName(),
                    method.getName(),
                    persona,
                    place,
                    expected ? "may" : "may not",
                    outcome.text()));
  }

  /** What the table says of this call. */
  private boolean may(CurrentUser user, Method method, Action action, Place place) {
    if (!MatrixArguments.namesAThing(method)) {
      return AccessPolicy.mayEver(user, action);
    }
    return switch (place) {
      case NOWHERE -> false;
      case OTHER_TENANT -> AccessPolicy.mayForPlatform(user, action);
      case OWN_TEAM, OTHER_TEAM ->
          AccessPolicy.mayForPlatform(user, action)
              || AccessPolicy.mayForTeam(user, action, world.tenant(), world.team(place));
    };
  }

  private Outcome call(Object service, Method method, @Nullable Object[] arguments) {
    calls++;
    try {
      var answer = method.invoke(service, arguments);
      var nothing = MatrixArguments.namesAThing(method) && isNothing(answer);
      return new Outcome(nothing, false, String.valueOf(answer));
    } catch (InvocationTargetException e) {
      var nothing = e.getCause() instanceof NotFoundException;
      return new Outcome(nothing, !nothing, String.valueOf(e.getCause()));
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isNothing(@Nullable Object answer) {
    return answer instanceof Optional<?> found && found.isEmpty();
  }

  private record Outcome(boolean nothing, boolean failed, String text) {}
}
