package dev.hearth.isolation;

import dev.hearth.base.TenantId;
import java.util.List;

/**
 * A tenant in the report.
 *
 * @param roles ARNs of its roles in the cloud
 * @param jobs under its roles, since the report's beginning
 * @param pools of those, that wait or work now
 */
public record TenantLine(
    TenantId id, String code, String name, List<String> roles, int jobs, int pools) {

  public TenantLine {
    roles = List.copyOf(roles);
  }
}
