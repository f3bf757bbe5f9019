package dev.hearth.tenant.team;

import dev.hearth.access.AccessPolicy;
import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.audit.AuditEntry;
import dev.hearth.audit.AuditKind;
import dev.hearth.audit.AuditLog;
import dev.hearth.base.FieldProblem;
import dev.hearth.base.NotFoundException;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantChange;
import dev.hearth.tenant.Change;
import dev.hearth.tenant.PolicyEffects;
import dev.hearth.tenant.Team;
import dev.hearth.tenant.TeamPolicy;
import dev.hearth.tenant.team.TeamChangeRepository.Stamp;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Policies of teams, within what their tenant allows. Pools that are warm and jobs that run are
 * left alone by every change; {@link #effects} says what follows for them.
 */
@Service
public class TeamPolicies {

  private final TeamQuery query;
  private final TeamChangeRepository teams;
  private final OwnRoles roles;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TeamPolicies(
      TeamQuery query,
      TeamChangeRepository teams,
      OwnRoles roles,
      AuditLog audit,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.query = query;
    this.teams = teams;
    this.roles = roles;
    this.audit = audit;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What {@link #change} would find wrong. */
  @Transactional(readOnly = true)
  @AllowedTo(Action.MANAGE_TEAM_POLICY)
  public List<FieldProblem> check(CurrentUser user, TeamId team, TeamPolicy policy) {
    return policy.check(require(user, team).ceilings());
  }

  /** What the change would do to pools and jobs that are there, in sentences. */
  @Transactional(readOnly = true)
  @AllowedTo(Action.MANAGE_TEAM_POLICY)
  public List<String> effects(CurrentUser user, TeamId team, TeamPolicy policy) {
    var stored = require(user, team);
    return PolicyEffects.of(stored.policy(), policy, stored.livePools());
  }

  /** A role of the team's own is made in the cloud first; without it nothing changes. */
  @AllowedTo(Action.MANAGE_TEAM_POLICY)
  public Change change(CurrentUser user, TeamId id, long version, TeamPolicy policy) {
    var team = require(user, id);
    var problems = policy.check(team.ceilings());
    if (!problems.isEmpty()) {
      return new Change.Invalid(problems);
    }
    if (team.version() != version) {
      return team.conflict();
    }
    return switch (roleFor(user, team, policy)) {
      case OwnRoles.Answer.Missing(var reason) -> Change.invalid(TeamPolicy.Fields.SHARING, reason);
      case OwnRoles.Answer.Ready(var arn) -> write(user, team, policy, arn);
    };
  }

  private OwnRoles.Answer roleFor(CurrentUser user, StoredTeam team, TeamPolicy policy) {
    if (policy.sharing() == team.policy().sharing()) {
      return new OwnRoles.Answer.Ready(team.roleArn());
    }
    return policy.sharing() == Team.Sharing.PRIVATE
        ? roles.ofTeam(user.requireTenant(), team.id())
        : roles.shared(user.requireTenant());
  }

  private Change write(CurrentUser user, StoredTeam team, TeamPolicy policy, String role) {
    var tenant = user.requireTenant();
    var stamp = new Stamp(team.version(), user.displayName(), clock.instant());
    Boolean done =
        transaction.execute(status -> {
          if (!teams.setPolicy(tenant, team.id(), policy, role, stamp)) {
            return false;
          }
          audit.record(
              user,
              AuditEntry.change(
                  AuditKind.TEAM_POLICY_CHANGED,
                  team.name(),
                  team.id(),
                  PolicyState.of(team.policy(), team.roleArn()),
                  PolicyState.of(policy, role)));
          events.publishEvent(new TenantChange(tenant, TenantChange.Topic.TENANCY));
          return true;
        });
    return Boolean.TRUE.equals(done) ? new Change.Done() : require(user, team.id()).conflict();
  }

  private StoredTeam require(CurrentUser user, TeamId team) {
    var tenant = user.requireTenant();
    if (!AccessPolicy.mayForTeam(user, Action.MANAGE_TEAM_POLICY, tenant, team)) {
      throw new NotFoundException();
    }
    return query.find(tenant, team).orElseThrow(NotFoundException::new);
  }
}
