package dev.hearth.isolation;

import dev.hearth.base.TenantId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something in the cloud that should not be.
 *
 * @param words for the platform: names every tenant, job and role that has to do with it
 * @param ownWords for each tenant concerned: tells of that tenant's own things only
 */
public record Finding(Kind kind, String words, Map<TenantId, String> ownWords) {

  /** What can be wrong. */
  public enum Kind {
    FOREIGN_JOB("Job past Hearth"),
    MIXED_POOL("Pool of two tenants"),
    ROLE_DRIFT("Role changed"),
    UNKNOWN_ROLE("Unknown role"),
    OWN_ROLE_DRIFT("Hearth's own roles changed");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** As people read it. */
    public String label() {
      return label;
    }
  }

  public Finding {
    ownWords = Map.copyOf(ownWords);
  }

  /** As this tenant may read it; null when it does not concern the tenant. */
  @Nullable Finding forTenant(TenantId tenant) {
    var words = ownWords.get(tenant);
    return words == null ? null : new Finding(kind, words, Map.of(tenant, words));
  }
}
