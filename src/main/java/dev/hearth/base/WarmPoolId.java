package dev.hearth.base;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Hearth's id for a warm pool, which SageMaker itself does not name. */
public record WarmPoolId(UUID value) implements Serializable {

  public WarmPoolId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random id. */
  public static WarmPoolId random() {
    return new WarmPoolId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
