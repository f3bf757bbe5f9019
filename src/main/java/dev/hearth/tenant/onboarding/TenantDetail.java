package dev.hearth.tenant.onboarding;

import dev.hearth.base.TenantId;
import dev.hearth.tenant.TenantCeilings;
import dev.hearth.tenant.TenantStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tenant as the platform's staff see it: sizes and roles, nothing that is in its teams.
 *
 * @param roleArns the shared one first; reserved for ever, closed or not
 * @param providers who vouches for its people, by name
 * @param livePools warm or in use now
 * @param version to be given back with a change
 */
public record TenantDetail(
    TenantId id,
    String code,
    String name,
    TenantStatus status,
    String connection,
    List<String> roleArns,
    List<String> providers,
    int teams,
    int people,
    int admins,
    int livePools,
    TenantCeilings ceilings,
    Instant createdAt,
    long version,
    @Nullable String changedBy,
    @Nullable Instant changedAt) {

  public TenantDetail {
    roleArns = List.copyOf(roleArns);
    providers = List.copyOf(providers);
  }
}
