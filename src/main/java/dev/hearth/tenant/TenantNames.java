package dev.hearth.tenant;

import dev.hearth.access.AccessPolicy;
import dev.hearth.access.Action;
import dev.hearth.access.CurrentUser;
import dev.hearth.audit.AuditedTenants;
import dev.hearth.base.TenantId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Names of tenants, for the screens of the platform's staff. */
@Component
class TenantNames implements AuditedTenants {

  private final TenantService tenants;

  TenantNames(TenantService tenants) {
    this.tenants = tenants;
  }

  @Override
  public Map<TenantId, String> namesFor(CurrentUser user) {
    var names = new LinkedHashMap<TenantId, String>();
    if (AccessPolicy.mayEver(user, Action.VIEW_TENANTS)) {
      tenants.overview(user).forEach(tenant -> names.put(tenant.id(), tenant.name()));
    }
    return names;
  }
}
