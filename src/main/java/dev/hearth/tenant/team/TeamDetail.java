package dev.hearth.tenant.team;

import dev.hearth.base.TeamId;
import dev.hearth.tenant.Team;
import dev.hearth.tenant.TeamPolicy;
import dev.hearth.tenant.TenantCeilings;

/**
 * A team as somebody opened it: what it is, and what they may change about it.
 *
 * @param policy as written; what holds is within the ceilings
 * @param version to be given back with a change, so that nobody overwrites what they have not seen
 */
public record TeamDetail(
    TeamId id,
    String name,
    Team.Status status,
    String roleArn,
    TeamPolicy policy,
    TenantCeilings ceilings,
    int livePools,
    long version,
    boolean mayManage,
    boolean mayManagePolicy,
    boolean mayManageMembers) {

  /** The last part of the ARN. */
  public String roleName() {
    return roleArn.substring(roleArn.lastIndexOf('/') + 1);
  }
}
