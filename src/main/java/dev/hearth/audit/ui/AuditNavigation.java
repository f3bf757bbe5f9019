package dev.hearth.audit.ui;

import dev.hearth.base.TenantId;

/** The way to the audit log, for other screens. */
public final class AuditNavigation {

  static final String ROUTE = "audit";
  static final String TENANT = "tenant";

  private AuditNavigation() {}

  /** Address of a tenant's log, for the platform's staff. */
  public static String of(TenantId tenant) {
    return ROUTE + "?" + TENANT + "=" + tenant;
  }
}
