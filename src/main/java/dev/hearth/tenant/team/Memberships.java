package dev.hearth.tenant.team;

import dev.hearth.access.AccessPolicy;
import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.audit.AuditEntry;
import dev.hearth.audit.AuditKind;
import dev.hearth.audit.AuditLog;
import dev.hearth.base.NotFoundException;
import dev.hearth.base.PersonId;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantChange;
import dev.hearth.base.TenantId;
import dev.hearth.tenant.Change;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is in a team. Pools and running jobs never stand in the way: they belong to the team. What a
 * group of the provider gives can be raised here, but only the provider or a group mapping takes it
 * away.
 */
@Service
public class Memberships {

  private final MembershipRepository members;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Memberships(
      MembershipRepository members, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
    this.members = members;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Leads first, then by name. */
  @Transactional(readOnly = true)
  @AllowedTo(Action.VIEW_TEAMS)
  public List<Member> list(CurrentUser user, TeamId team) {
    require(user, Action.VIEW_TEAMS, team);
    return members.findAll(user.requireTenant(), team);
  }

  /** People of the tenant who are not in the team, by part of name or address; at most 20. */
  @Transactional(readOnly = true)
  @AllowedTo(Action.MANAGE_MEMBERS)
  public List<Candidate> candidates(CurrentUser user, TeamId team, String text) {
    require(user, Action.MANAGE_MEMBERS, team);
    return members.findCandidates(user.requireTenant(), team, text.strip());
  }

  /** Puts a known person into the team. */
  @Transactional
  @AllowedTo(Action.MANAGE_MEMBERS)
  public Change add(CurrentUser user, TeamId team, PersonId person, Role role) {
    var teamName = require(user, Action.MANAGE_MEMBERS, team);
    var tenant = user.requireTenant();
    var name = members.lock(tenant, person).orElseThrow(NotFoundException::new);
    var present = members.find(tenant, team, person);
    if (present.isPresent()) {
      return new Change.Refused(name + " is in " + teamName + " already.");
    }
    members.grant(tenant, team, person, role, clock.instant());
    record(user, AuditKind.MEMBER_ADDED, name, teamName, team, Map.of(), words(role));
    return new Change.Done();
  }

  /**
   * Another role in the team.
   *
   * @param seen the role that the person who asks saw; another one now is a conflict
   */
  @Transactional
  @AllowedTo(Action.MANAGE_MEMBERS)
  public Change changeRole(CurrentUser user, TeamId team, PersonId person, Role seen, Role role) {
    var teamName = require(user, Action.MANAGE_MEMBERS, team);
    var tenant = user.requireTenant();
    var found = locked(tenant, team, person);
    if (found.isEmpty() || found.get().role() != seen) {
      return new Change.Conflict(null, null);
    }
    var member = found.get();
    if (member.role() == role) {
      return new Change.Done();
    }
    if (member.fromGroups() == Role.TEAM_LEAD) {
      return new Change.Refused(
          member.name()
              + " is team lead by a group of your identity provider. Change it there, or in the group"
              + " mappings.");
    }
    members.revoke(tenant, team, person);
    if (member.fromGroups() != role) {
      members.grant(tenant, team, person, role, clock.instant());
    }
    record(
        user,
        AuditKind.MEMBER_CHANGED,
        member.name(),
        teamName,
        team,
        words(member.role()),
        words(role));
    return new Change.Done();
  }

  /** Takes somebody out of the team, who then sees and may do nothing of it, at once. */
  @Transactional
  @AllowedTo(Action.MANAGE_MEMBERS)
  public Change remove(CurrentUser user, TeamId team, PersonId person, Role seen) {
    var teamName = require(user, Action.MANAGE_MEMBERS, team);
    var tenant = user.requireTenant();
    var found = locked(tenant, team, person);
    if (found.isEmpty() || found.get().role() != seen) {
      return new Change.Conflict(null, null);
    }
    var member = found.get();
    if (member.fromGroups() != null) {
      return new Change.Refused(
          member.name()
              + " is in the team by a group of your identity provider. Take them out of the group"
              + " there, or change the group mappings.");
    }
    members.revoke(tenant, team, person);
    record(
        user,
        AuditKind.MEMBER_REMOVED,
        member.name(),
        teamName,
        team,
        words(member.role()),
        Map.of());
    return new Change.Done();
  }

  private Optional<Member> locked(TenantId tenant, TeamId team, PersonId person) {
    if (members.lock(tenant, person).isEmpty()) {
      throw new NotFoundException();
    }
    return members.find(tenant, team, person);
  }

  private void record(
      CurrentUser user,
      AuditKind kind,
      String person,
      String teamName,
      TeamId team,
      Map<String, String> before,
      Map<String, String> after) {
    audit.record(user, AuditEntry.change(kind, person + " in " + teamName, team, before, after));
    TenantId tenant = user.requireTenant();
    events.publishEvent(new TenantChange(tenant, TenantChange.Topic.TENANCY));
  }

  private static Map<String, String> words(Role role) {
    return Map.of("role", role.label());
  }

  /** The team's name, or "nothing here". */
  private String require(CurrentUser user, Action action, TeamId team) {
    var tenant = user.requireTenant();
    if (!AccessPolicy.mayForTeam(user, action, tenant, team)) {
      throw new NotFoundException();
    }
    return members.teamName(tenant, team).orElseThrow(NotFoundException::new);
  }
}
