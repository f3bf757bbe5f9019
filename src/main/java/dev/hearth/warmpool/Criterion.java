package dev.hearth.warmpool;

/**
 * The fields AWS requires to be equal for reuse (facts sheet 1.1), in the order people read them.
 */
public enum Criterion {
  ROLE("Role"),
  INSTANCE_TYPE("Instance type"),
  INSTANCE_COUNT("Instances"),
  VOLUME_SIZE("Volume size"),
  VOLUME_KEY("Volume key"),
  SUBNETS("Subnets"),
  SECURITY_GROUPS("Security groups"),
  INTER_CONTAINER_ENCRYPTION("Inter-container encryption"),
  NETWORK_ISOLATION("Network isolation"),
  SESSION_TAGS("Session tags");

  private final String label;

  Criterion(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
