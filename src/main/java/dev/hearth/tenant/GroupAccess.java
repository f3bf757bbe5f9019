package dev.hearth.tenant;

import dev.hearth.access.SystemOnly;
import dev.hearth.base.PersonId;
import dev.hearth.base.TenantChange;
import dev.hearth.base.TenantId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns a person's groups into rights: when the provider names them, and again when a mapping of
 * the tenant changes. What was granted in the portal is not touched.
 */
@Service
public class GroupAccess {

  private final TeamRepository teams;
  private final PersonRepository people;
  private final PersonGroupRepository groups;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  GroupAccess(
      TeamRepository teams,
      PersonRepository people,
      PersonGroupRepository groups,
      ApplicationEventPublisher events,
      Clock clock) {
    this.teams = teams;
    this.people = people;
    this.groups = groups;
    this.events = events;
    this.clock = clock;
  }

  /** The provider named these groups for the person, and no others. */
  @Transactional
  @SystemOnly("sign-in, and the refresh of what the provider says")
  public void named(TenantId tenant, PersonId person, Collection<String> now) {
    groups.replace(tenant, person, now);
    apply(tenant, person, now, teams.findGroupMappings(tenant));
    events.publishEvent(new TenantChange(tenant, TenantChange.Topic.TENANCY));
  }

  /** A mapping of this group was added or removed; answers how many people are in the group. */
  @Transactional
  @SystemOnly("administration of group mappings, which has checked the person's rights")
  public int mappingChanged(TenantId tenant, String group) {
    var mappings = teams.findGroupMappings(tenant);
    var affected = groups.findPeople(tenant, group);
    for (var person : affected) {
      apply(tenant, person, groups.find(tenant, person), mappings);
    }
    events.publishEvent(new TenantChange(tenant, TenantChange.Topic.TENANCY));
    return affected.size();
  }

  private void apply(
      TenantId tenant, PersonId person, Collection<String> named, List<GroupMapping> mappings) {
    var rights = GroupRights.of(named, mappings);
    people.setGroupRole(tenant, person, rights.tenantRole());
    people.replaceGroupMemberships(tenant, person, rights.teams(), clock.instant());
  }
}
