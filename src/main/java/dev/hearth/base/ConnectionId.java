package dev.hearth.base;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** A cloud connection: one AWS account in one region. */
public record ConnectionId(UUID value) implements Serializable {

  public ConnectionId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random id. */
  public static ConnectionId random() {
    return new ConnectionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
