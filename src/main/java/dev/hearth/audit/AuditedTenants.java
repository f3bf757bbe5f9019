package dev.hearth.audit;

import dev.hearth.access.CurrentUser;
import dev.hearth.base.TenantId;
import java.util.Map;

/** Whose logs the platform's staff may choose from; the tenants know. */
public interface AuditedTenants {

  /** Names by tenant, in the order to show them; empty for people of a tenant. */
  Map<TenantId, String> namesFor(CurrentUser user);
}
