package dev.hearth.tenant;

import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.SystemOnly;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tenants and teams: set-up and look-up. */
@Service
public class TenantService {

  private final TenantRepository tenants;
  private final TeamRepository teams;
  private final Clock clock;

  TenantService(TenantRepository tenants, TeamRepository teams, Clock clock) {
    this.tenants = tenants;
    this.teams = teams;
    this.clock = clock;
  }

  /** All tenants, with their sizes. */
  @Transactional(readOnly = true)
  @AllowedTo(Action.VIEW_TENANTS)
  public List<TenantOverview> overview(CurrentUser user) {
    return tenants.overview();
  }

  /** A new team under a role the tenant has; with one of its own its pools are private. */
  @Transactional
  @SystemOnly("set-up of demo tenants")
  public TeamId createTeam(
      TenantId tenant, String name, Team.Sharing sharing, String roleArn, Duration keepAlive) {
    var now = clock.instant();
    var role =
        tenants
            .findRole(tenant, roleArn)
            .orElseThrow(() -> new IllegalArgumentException("Not a role of the tenant"));
    var team =
        new Team(
            tenant,
            TeamId.random(),
            name,
            Team.Status.ACTIVE,
            roleArn,
            TeamPolicy.starting(sharing, keepAlive));
    teams.insert(tenant, team, role, now);
    return team.id();
  }

  @Transactional
  @SystemOnly("set-up of demo tenants")
  public void mapGroup(TenantId tenant, GroupMapping mapping) {
    teams.insertGroupMapping(tenant, mapping);
  }

  /** The role that all teams share which have none of their own. */
  @Transactional(readOnly = true)
  @SystemOnly("other services, which have checked the person's rights")
  public String sharedRole(TenantId tenant) {
    return tenants
        .sharedRole(tenant)
        .orElseThrow(() -> new IllegalStateException("The tenant has no execution role"));
  }

  @Transactional(readOnly = true)
  @SystemOnly("set-up and sync")
  public List<Tenant> findAll() {
    return tenants.findAll();
  }

  @Transactional(readOnly = true)
  @SystemOnly("other services, which have checked the person's rights")
  public Optional<Tenant> find(TenantId tenant) {
    return tenants.find(tenant);
  }

  @Transactional(readOnly = true)
  @SystemOnly("other services, which have checked the person's rights")
  public List<Team> teams(TenantId tenant) {
    return teams.findAll(tenant);
  }

  @Transactional(readOnly = true)
  @SystemOnly("other services, which have checked the person's rights")
  public Optional<Team> team(TenantId tenant, TeamId team) {
    return teams.find(tenant, team);
  }
}
