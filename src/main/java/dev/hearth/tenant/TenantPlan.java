package dev.hearth.tenant;

import dev.hearth.access.Role;
import dev.hearth.base.ConnectionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tenant to set up whole, as configuration and the demo describe it.
 *
 * @param roleArn of the role its teams share; Hearth makes it when it lies in the tenant's folder
 *     {@code /hearth/CODE/}, and adopts it when it lies elsewhere
 * @param resources what its jobs may name besides its own bucket
 */
public record TenantPlan(
    TenantCode code,
    String name,
    ConnectionId connection,
    String roleArn,
    List<PlannedTeam> teams,
    List<PlannedGroup> groups,
    List<TenantResource> resources) {

  public TenantPlan {
    teams = List.copyOf(teams);
    groups = List.copyOf(groups);
    resources = List.copyOf(resources);
  }

  /** A team; with another role than the tenant's its pools are private. */
  public record PlannedTeam(String name, String roleArn, TeamPolicy policy) {}

  /**
   * What a provider's group gives.
   *
   * @param team name of a team of the plan; null for a role in the tenant
   */
  public record PlannedGroup(String name, @Nullable String team, Role role) {}
}
