package dev.hearth.tenant.people;

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
import dev.hearth.base.TenantChange;
import dev.hearth.base.TenantId;
import dev.hearth.tenant.Change;
import dev.hearth.tenant.GroupRights;
import dev.hearth.tenant.people.PersonChangeRepository.Stamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People of the tenant: who they are, their role in it, and suspension, which ends all access at
 * once and keeps everything they did. Refuses whatever would leave the tenant without an admin.
 */
@Service
public class People {

  private final PeopleQuery query;
  private final PersonChangeRepository people;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  People(
      PeopleQuery query,
      PersonChangeRepository people,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.query = query;
    this.people = people;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** By name. */
  @Transactional(readOnly = true)
  @AllowedTo(Action.MANAGE_PEOPLE)
  public List<PersonRow> list(CurrentUser user, PeopleFilter filter) {
    return query.find(require(user), filter.text().strip()).stream()
        .filter(filter::includes)
        .toList();
  }

  @Transactional(readOnly = true)
  @AllowedTo(Action.MANAGE_PEOPLE)
  public Optional<PersonRow> find(CurrentUser user, PersonId person) {
    return query.find(require(user), person);
  }

  /** Gives or takes back a role in the tenant; what a group gives stays as it is. */
  @Transactional
  @AllowedTo(Action.MANAGE_PEOPLE)
  public Change grantRole(CurrentUser user, PersonId id, long version, @Nullable Role role) {
    if (role != null && role != Role.TENANT_ADMIN && role != Role.AUDITOR) {
      throw new IllegalArgumentException(role + " is not a role in a tenant");
    }
    var tenant = require(user);
    people.lockRoles(tenant);
    var person = query.find(tenant, id).orElseThrow(NotFoundException::new);
    var after = GroupRights.higher(person.roleFromGroups(), role);
    if (LastAdmin.wouldBeLost(
        person, after == Role.TENANT_ADMIN, people.countOtherAdmins(tenant, id))) {
      return new Change.Refused(LastAdmin.words(person.name()));
    }
    if (!people.grantRole(tenant, id, role, stamp(user, version))) {
      return people.conflict(tenant, id);
    }
    audit.record(
        user,
        AuditEntry.change(
            AuditKind.PERSON_CHANGED,
            person.name(),
            id,
            Map.of("role in the tenant", words(person.tenantRole())),
            Map.of("role in the tenant", words(after))));
    changed(tenant);
    return new Change.Done();
  }

  /** All their access ends at once, in open pages too; nobody suspends themselves. */
  @Transactional
  @AllowedTo(Action.MANAGE_PEOPLE)
  public Change suspend(CurrentUser user, PersonId id, long version) {
    if (user.person().equals(id)) {
      return new Change.Refused("You cannot suspend yourself. Ask another tenant admin.");
    }
    return setSuspended(user, id, version, true);
  }

  /** What they had before they have again. */
  @Transactional
  @AllowedTo(Action.MANAGE_PEOPLE)
  public Change resume(CurrentUser user, PersonId id, long version) {
    return setSuspended(user, id, version, false);
  }

  private Change setSuspended(CurrentUser user, PersonId id, long version, boolean suspended) {
    var tenant = require(user);
    people.lockRoles(tenant);
    var person = query.find(tenant, id).orElseThrow(NotFoundException::new);
    if (suspended && LastAdmin.wouldBeLost(person, false, people.countOtherAdmins(tenant, id))) {
      return new Change.Refused(LastAdmin.words(person.name()));
    }
    if (!people.setSuspended(tenant, id, suspended, stamp(user, version))) {
      return people.conflict(tenant, id);
    }
    audit.record(
        user,
        AuditEntry.of(
            suspended ? AuditKind.PERSON_SUSPENDED : AuditKind.PERSON_RESUMED, person.name(), id));
    changed(tenant);
    return new Change.Done();
  }

  private TenantId require(CurrentUser user) {
    var tenant = user.requireTenant();
    if (!AccessPolicy.mayForTenant(user, Action.MANAGE_PEOPLE, tenant)) {
      throw new NotFoundException();
    }
    return tenant;
  }

  private Stamp stamp(CurrentUser user, long version) {
    return new Stamp(version, user.displayName(), clock.instant());
  }

  private void changed(TenantId tenant) {
    events.publishEvent(new TenantChange(tenant, TenantChange.Topic.TENANCY));
  }

  private static String words(@Nullable Role role) {
    return role == null ? "none" : role.label();
  }
}
