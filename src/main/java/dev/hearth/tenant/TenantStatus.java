package dev.hearth.tenant;

/** Whether a tenant's people may act. A closed tenant's role stays reserved. */
public enum TenantStatus {
  ACTIVE,
  SUSPENDED,
  CLOSED
}
