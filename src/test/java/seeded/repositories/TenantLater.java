package seeded.repositories;

import dev.hearth.base.TenantId;
import org.springframework.stereotype.Repository;

/** Names the tenant where it is easily overlooked. */
@Repository
final class TenantLater {
  public int count(String name, TenantId tenant) {
    return name.length() + tenant.hashCode();
  }
}
