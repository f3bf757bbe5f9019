package seeded.repositories;

import dev.hearth.base.CrossTenant;
import dev.hearth.base.TenantId;
import org.springframework.stereotype.Repository;

/** As it should be. */
@Repository
final class TenantFirst {
  public int count(TenantId tenant) {
    return tenant.hashCode();
  }

  @CrossTenant("the platform's own list")
  public int countAll() {
    return 0;
  }
}
