package dev.hearth.base;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** An isolated customer or organisation; the first argument of every query on tenant-owned data. */
public record TenantId(UUID value) implements Serializable {

  public TenantId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random id. */
  public static TenantId random() {
    return new TenantId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
