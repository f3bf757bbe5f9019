package dev.hearth.warmpool.ui;

import dev.hearth.warmpool.WarmPoolRow;
import java.util.Arrays;
import java.util.Optional;

/** What makes pools a group on the screen. Its {@link #parameter} is what the address remembers. */
enum PoolGrouping {
  /** Any job that matches one of them matches them all. */
  EXACT("Exact criteria", "criteria"),
  /** The role must match before anything else can. */
  ROLE("Same role", "role"),
  /** The image decides how fast a start is, never whether it is warm. */
  IMAGE("Same image", "image");

  private final String label;
  private final String parameter;

  PoolGrouping(String label, String parameter) {
    this.label = label;
    this.parameter = parameter;
  }

  String label() {
    return label;
  }

  String parameter() {
    return parameter;
  }

  /** Equal for pools of one group. */
  String keyOf(WarmPoolRow pool) {
    return switch (this) {
      case EXACT -> pool.criteria().hash();
      case ROLE -> pool.criteria().roleArn();
      case IMAGE -> pool.image();
    };
  }

  static Optional<PoolGrouping> of(String parameter) {
    return Arrays.stream(values()).filter(g -> g.parameter.equals(parameter)).findFirst();
  }
}
