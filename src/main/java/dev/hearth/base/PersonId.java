package dev.hearth.base;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A person who signed in at least once; unique only together with the tenant. */
public record PersonId(UUID value) implements Serializable {

  public PersonId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random id. */
  public static PersonId random() {
    return new PersonId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
