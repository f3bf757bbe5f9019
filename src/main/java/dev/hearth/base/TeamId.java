package dev.hearth.base;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A team; unique only together with its tenant. */
public record TeamId(UUID value) implements Serializable {

  public TeamId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random id. */
  public static TeamId random() {
    return new TeamId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
