package dev.hearth.warmpool;

/**
 * The fields AWS requires to be equal for reuse (facts sheet 1.1), in the order people read them.
 */
public enum Criterion {
  ROLE("Role", 9),
  INSTANCE_TYPE("Instance type", 5),
  INSTANCE_COUNT("Instances", 3),
  VOLUME_SIZE("Volume size", 0),
  VOLUME_KEY("Volume key", 2),
  SUBNETS("Subnets", 2),
  SECURITY_GROUPS("Security groups", 2),
  INTER_CONTAINER_ENCRYPTION("Inter-container encryption", 1),
  NETWORK_ISOLATION("Network isolation", 1),
  SESSION_TAGS("Session tags", 8);

  private final String label;
  private final int effort;

  Criterion(String label, int effort) {
    this.label = label;
    this.effort = effort;
  }

  /** As people read it. */
  public String label() {
    return label;
  }

  /**
   * How much it asks of a person to change it, to put the easiest change first: a volume's size is
   * nothing, another instance type changes cost and speed, the role is not theirs to change.
   */
  int effort() {
    return effort;
  }

  /** Whether a person can change it: the role is the team's, session tags come from Hearth. */
  public boolean changeable() {
    return this != ROLE && this != SESSION_TAGS;
  }
}
