package dev.hearth.tenant;

import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import java.time.Duration;

/**
 * People of one tenant who share warm pools, and the role their jobs run under.
 *
 * @param defaultKeepAlive proposed when a job is submitted
 * @param maximumKeepAlive at most; AWS documents 1 hour per call, its API allows 6 (facts sheet
 *     2.3)
 */
public record Team(
    TenantId tenant,
    TeamId id,
    String name,
    Sharing sharing,
    String roleArn,
    Duration defaultKeepAlive,
    Duration maximumKeepAlive) {

  /** Whose jobs can reuse this team's pools. */
  public enum Sharing {
    /** The tenant's role: pools are shared across the tenant's teams. */
    TENANT,
    /** A role of the team's own: pools are private to it. */
    PRIVATE
  }
}
