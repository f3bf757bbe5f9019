package dev.hearth.tenant.team;

import dev.hearth.access.AccessPolicy;
import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.TeamRole;
import dev.hearth.audit.AuditEntry;
import dev.hearth.audit.AuditKind;
import dev.hearth.audit.AuditLog;
import dev.hearth.base.NotFoundException;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantChange;
import dev.hearth.tenant.Change;
import dev.hearth.tenant.Names;
import dev.hearth.tenant.Team;
import dev.hearth.tenant.TenantService;
import dev.hearth.tenant.team.TeamChangeRepository.Stamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Teams: see, create, rename, suspend, resume. Nothing here touches jobs or pools: a suspended
 * team's jobs run on and its pools cool by themselves.
 */
@Service
public class TeamAdministration {

  private static final Duration KEEP_ALIVE = Duration.ofMinutes(30);
  private static final String TAKEN = "Another team of your organisation has this name.";

  private final TeamQuery query;
  private final TeamChangeRepository teams;
  private final TenantService tenants;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TeamAdministration(
      TeamQuery query,
      TeamChangeRepository teams,
      TenantService tenants,
      AuditLog audit,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.query = query;
    this.teams = teams;
    this.tenants = tenants;
    this.audit = audit;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The teams one may see, active ones first. */
  @Transactional(readOnly = true)
  @AllowedTo(Action.VIEW_TEAMS)
  public List<TeamSummary> list(CurrentUser user) {
    var tenant = user.requireTenant();
    var visible =
        AccessPolicy.mayForTenant(user, Action.VIEW_TEAMS, tenant)
            ? null
            : user.teams().stream().map(TeamRole::team).toList();
    return query.list(tenant, visible, user);
  }

  /** One team by its name; empty when there is none one may see. */
  @Transactional(readOnly = true)
  @AllowedTo(Action.VIEW_TEAMS)
  public Optional<TeamDetail> find(CurrentUser user, String name) {
    return query
        .find(user.requireTenant(), name)
        .filter(team -> may(user, Action.VIEW_TEAMS, team.id()))
        .map(team -> detail(user, team));
  }

  /** A new team without people, under the tenant's role. */
  @AllowedTo(Action.MANAGE_TEAMS)
  public Change create(CurrentUser user, String name) {
    var tenant = user.requireTenant();
    var problems = Names.check(name);
    if (!problems.isEmpty()) {
      return new Change.Invalid(problems);
    }
    var plain = name.strip();
    try {
      transaction.executeWithoutResult(status -> {
        var role = tenants.sharedRole(tenant);
        var id = tenants.createTeam(tenant, plain, Team.Sharing.TENANT, role, KEEP_ALIVE);
        audit.record(user, AuditEntry.of(AuditKind.TEAM_CREATED, plain, id));
        changed(user);
      });
      return new Change.Done();
    } catch (DuplicateKeyException e) {
      return Change.invalid(Names.FIELD, TAKEN);
    }
  }

  @AllowedTo(Action.MANAGE_TEAMS)
  public Change rename(CurrentUser user, TeamId id, long version, String name) {
    var team = require(user, Action.MANAGE_TEAMS, id);
    var problems = Names.check(name);
    if (!problems.isEmpty()) {
      return new Change.Invalid(problems);
    }
    var plain = name.strip();
    try {
      return change(
          user,
          team,
          AuditEntry.change(
              AuditKind.TEAM_CHANGED,
              plain,
              id,
              Map.of("name", team.name()),
              Map.of("name", plain)),
          () -> teams.rename(user.requireTenant(), id, plain, stamp(user, version)));
    } catch (DuplicateKeyException e) {
      return Change.invalid(Names.FIELD, TAKEN);
    }
  }

  /** Its people may do nothing for it any more, from their next click on. */
  @AllowedTo(Action.MANAGE_TEAMS)
  public Change suspend(CurrentUser user, TeamId id, long version) {
    var team = require(user, Action.MANAGE_TEAMS, id);
    return change(
        user,
        team,
        AuditEntry.of(AuditKind.TEAM_SUSPENDED, team.name(), id),
        () ->
            teams.setStatus(user.requireTenant(), id, Team.Status.SUSPENDED, stamp(user, version)));
  }

  @AllowedTo(Action.MANAGE_TEAMS)
  public Change resume(CurrentUser user, TeamId id, long version) {
    var team = require(user, Action.MANAGE_TEAMS, id);
    return change(
        user,
        team,
        AuditEntry.of(AuditKind.TEAM_RESUMED, team.name(), id),
        () -> teams.setStatus(user.requireTenant(), id, Team.Status.ACTIVE, stamp(user, version)));
  }

  private Change change(
      CurrentUser user,
      StoredTeam team,
      AuditEntry entry,
      java.util.function.BooleanSupplier update) {
    Boolean done =
        transaction.execute(status -> {
          if (!update.getAsBoolean()) {
            return false;
          }
          audit.record(user, entry);
          changed(user);
          return true;
        });
    return Boolean.TRUE.equals(done)
        ? new Change.Done()
        : require(user, Action.MANAGE_TEAMS, team.id()).conflict();
  }

  private StoredTeam require(CurrentUser user, Action action, TeamId id) {
    if (!may(user, action, id)) {
      throw new NotFoundException();
    }
    return query.find(user.requireTenant(), id).orElseThrow(NotFoundException::new);
  }

  private Stamp stamp(CurrentUser user, long version) {
    return new Stamp(version, user.displayName(), clock.instant());
  }

  private void changed(CurrentUser user) {
    events.publishEvent(new TenantChange(user.requireTenant(), TenantChange.Topic.TENANCY));
  }

  private static boolean may(CurrentUser user, Action action, TeamId team) {
    return AccessPolicy.mayForTeam(user, action, user.requireTenant(), team);
  }

  private static TeamDetail detail(CurrentUser user, StoredTeam team) {
    return new TeamDetail(
        team.id(),
        team.name(),
        team.status(),
        team.roleArn(),
        team.policy(),
        team.ceilings(),
        team.livePools(),
        team.version(),
        may(user, Action.MANAGE_TEAMS, team.id()),
        may(user, Action.MANAGE_TEAM_POLICY, team.id()),
        may(user, Action.MANAGE_MEMBERS, team.id()));
  }
}
