package dev.hearth.warmpool;

/** How training data reaches the container; decides much of the start latency, never the match. */
public enum InputMode {
  FAST_FILE("Fast File"),
  FILE("File"),
  FSX("FSx");

  private final String label;

  InputMode(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
