package dev.hearth.isolation;

import dev.hearth.access.Role;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import dev.hearth.tenant.TenantResource;
import dev.hearth.testing.JobDraft;
import dev.hearth.trainingjob.SubmitTrainingJob;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Arguments for methods nobody has listed: ids and texts come from whoever asks, the rest is plain.
 *
 * @param ids by the id's type; {@code UUID.class} for one without a type
 */
record Samples(Function<Class<?>, UUID> ids, Supplier<String> texts) {

  static boolean isId(Class<?> type) {
    return type == UUID.class
        || (type.isRecord()
            && type.getPackageName().equals(TenantId.class.getPackageName())
            && type.getRecordComponents().length == 1
            && type.getRecordComponents()[0].getType() == UUID.class);
  }

  /** Whether a value of this type can name something of a tenant by id. */
  static boolean holdsId(Class<?> type) {
    return isId(type)
        || (type.isRecord()
            && Arrays.stream(type.getRecordComponents()).anyMatch(c -> holdsId(c.getType())));
  }

  @Nullable Object value(Class<?> type, String name) {
    if (type == UUID.class) {
      return ids.apply(type);
    }
    if (isId(type)) {
      return construct(type, ids.apply(type));
    }
    if (type == String.class) {
      return texts.get();
    }
    if (type == SubmitTrainingJob.class) {
      return JobDraft.of(new TeamId(ids.apply(TeamId.class)), texts.get()).build();
    }
    if (type == TenantResource.class) {
      return new TenantResource(TenantResource.Kind.values()[0], "s3://sample-bucket/sample/");
    }
    if (type == Role.class) {
      return Role.MEMBER;
    }
    return type.isRecord() ? record(type) : plain(type, name);
  }

  private Object record(Class<?> type) {
    var components = type.getRecordComponents();
    var values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = component(components[i]);
    }
    return construct(type, values);
  }

  private @Nullable Object component(RecordComponent component) {
    var type = component.getType();
    if (holdsId(type)) {
      return value(type, component.getName());
    }
    if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
      return null;
    }
    // a filter's text must not hide what the filter would find
    return type == String.class
        ? (component.getName().equals("text") ? "" : "sample")
        : value(type, component.getName());
  }

  private static Object plain(Class<?> type, String name) {
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    return switch (type.getName()) {
      case "int" -> name.equals("limit") ? 50 : name.equals("offset") ? 0 : 1;
      case "long" -> 0L;
      case "boolean" -> false;
      case "double" -> 1.0;
      case "java.math.BigDecimal" -> BigDecimal.ONE;
      case "java.time.Duration" -> Duration.ofMinutes(30);
      case "java.time.Instant" -> Instant.EPOCH;
      case "java.util.List", "java.util.Collection" -> List.of();
      case "java.util.Set" -> Set.of();
      case "java.util.SortedSet" -> new java.util.TreeSet<>();
      case "java.util.Map" -> Map.of();
      case "java.util.SortedMap" -> new java.util.TreeMap<>();
      case "java.util.Optional" -> Optional.empty();
      default ->
          throw new IllegalArgumentException(
              "A service method takes a "
                  + type.getName()
                  + ": say in Samples what one looks like");
    };
  }

  private static Object construct(Class<?> type, @Nullable Object... values) {
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(type.getRecordComponents())
                  .map(RecordComponent::getType)
                  .toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(
          "A plain " + type.getName() + " is not allowed: say in Samples what one looks like",
          e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
