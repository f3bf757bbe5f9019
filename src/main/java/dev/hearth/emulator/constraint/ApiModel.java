package dev.hearth.emulator.constraint;

import dev.hearth.wire.AwsError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The input constraints of a service's operations, read from a resource that holds the relevant
 * part of AWS's published API model.
 */
public final class ApiModel {

  private final Map<String, String> inputs = new HashMap<>();
  private final Map<String, Shape> shapes = new HashMap<>();

  private ApiModel(JsonNode model) {
    model
        .path("operations")
        .properties()
        .forEach(e -> inputs.put(e.getKey(), e.getValue().asString()));
    model
        .path("shapes")
        .properties()
        .forEach(e -> shapes.put(e.getKey(), Shape.read(e.getValue())));
  }

  /** The values of an enumeration; empty when there is no such shape. */
  public List<String> enumeration(String shape) {
    Shape found = shapes.get(shape);
    return found == null ? List.of() : found.enumeration();
  }

  /** Reads the resource beside a class. */
  public static ApiModel load(Class<?> beside, String resource) {
    try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(resource), resource)) {
      return new ApiModel(JsonMapper.builder().build().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * All that is wrong with an input, as one AWS error; null when nothing is. Unknown members are
   * ignored.
   */
  public @Nullable AwsError check(String operation, ObjectNode input) {
    String shape = inputs.get(operation);
    return shape == null ? null : new ConstraintCheck(shapes).check(shape, input);
  }
}
