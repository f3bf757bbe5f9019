package dev.hearth.trainingjob;

import org.jspecify.annotations.Nullable;

/**
 * Which jobs to list.
 *
 * @param text part of the name; empty for all
 * @param status null for any
 */
public record TrainingJobFilter(String text, boolean mineOnly, @Nullable TrainingJobStatus status) {

  public static TrainingJobFilter all() {
    return new TrainingJobFilter("", false, null);
  }
}
