package dev.hearth.tenant;

import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import java.time.Duration;

/**
 * People of one tenant who share warm pools, and the role their jobs run under.
 *
 * @param policy what holds now: the team's own, within the tenant's ceilings
 */
public record Team(
    TenantId tenant, TeamId id, String name, Status status, String roleArn, TeamPolicy policy) {

  /** Whose jobs can reuse this team's pools. */
  public enum Sharing {
    /** The tenant's role: pools are shared across the tenant's teams. */
    TENANT,
    /** A role of the team's own: pools are private to it. */
    PRIVATE
  }

  /** Whether its people may act for it. Suspending a team leaves its jobs and pools alone. */
  public enum Status {
    ACTIVE,
    SUSPENDED
  }

  public Sharing sharing() {
    return policy.sharing();
  }

  /** Proposed when a job is submitted. */
  public Duration defaultKeepAlive() {
    return policy.defaultKeepAlive();
  }

  /** At most; AWS documents 1 hour per call, its API allows 6 (facts sheet 2.3). */
  public Duration maximumKeepAlive() {
    return policy.maximumKeepAlive();
  }
}
