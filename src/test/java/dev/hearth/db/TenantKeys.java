package dev.hearth.db;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds keys through which a row could belong to, or point into, another tenant: every primary,
 * unique and foreign key of a tenant's table names the tenant.
 */
final class TenantKeys {

  private static final String TENANT = "tenant_id";

  /** Keys that leave the tenant out on purpose. */
  static final Map<String, String> EXCEPTIONS =
      Map.of(
          "tenant_code_key", "no two tenants share a code",
          "tenant_name_key", "no two tenants share a name",
          "role_reservation_pk", "a role belongs to one tenant, for ever");

  private TenantKeys() {}

  /** Keys that should name the tenant and do not. */
  static List<String> missingIn(Catalogue catalogue) throws SQLException {
    var owned = tenantTables(catalogue);
    var missing = new ArrayList<String>();
    for (var key : catalogue.keys()) {
      var pointsOutside = !key.target().isEmpty() && !owned.contains(key.target());
      if (owned.contains(key.table())
          && !pointsOutside
          && !key.columns().contains(TENANT)
          && !EXCEPTIONS.containsKey(key.name())) {
        missing.add(key.table() + ": " + key);
      }
    }
    return missing;
  }

  /** Tables whose every row belongs to a tenant. */
  static Set<String> tenantTables(Catalogue catalogue) throws SQLException {
    return catalogue.columns().entrySet().stream()
        .filter(table -> table.getValue().contains(TENANT + " uuid not null"))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
