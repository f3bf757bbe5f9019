package dev.hearth.demo;

import dev.hearth.access.Role;
import dev.hearth.tenant.TenantResource;
import java.util.List;
import java.util.Map;

/**
 * A tenant to set up, with its teams and people.
 *
 * @param realm of the embedded provider that vouches for its people
 * @param groups group name → team name and role; team name empty for a role in the tenant
 * @param resources what its jobs may name besides its own bucket
 */
public record DemoTenant(
    String code,
    String name,
    String realm,
    String domain,
    List<DemoTeam> teams,
    Map<String, Grant> groups,
    List<DemoPerson> people,
    List<TenantResource> resources) {

  /** A team; a private one has a role of its own. */
  public record DemoTeam(String name, boolean isPrivate) {}

  /** What a group gives. */
  public record Grant(String team, Role role) {}
}
