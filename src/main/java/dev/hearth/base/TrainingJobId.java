package dev.hearth.base;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Hearth's own id of a training job; the cloud knows it by its cloud name. */
public record TrainingJobId(UUID value) implements Serializable {

  public TrainingJobId {
    Objects.requireNonNull(value, "value");
  }

  /** A new, random id. */
  public static TrainingJobId random() {
    return new TrainingJobId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
