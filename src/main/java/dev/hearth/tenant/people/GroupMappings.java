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
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import dev.hearth.tenant.Change;
import dev.hearth.tenant.GroupAccess;
import dev.hearth.tenant.GroupMapping;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What groups of the tenant's own provider give here. A change holds at once for those whom the
 * provider named in the group at their last sign-in.
 */
@Service
public class GroupMappings {

  /** Names of fields, as used in {@link dev.hearth.base.FieldProblem}. */
  public static final String GROUP = "group";

  private static final int LONGEST = 255;

  private final MappingRepository mappings;
  private final PersonChangeRepository people;
  private final GroupAccess access;
  private final AuditLog audit;
  private final TransactionTemplate transaction;

  GroupMappings(
      MappingRepository mappings,
      PersonChangeRepository people,
      GroupAccess access,
      AuditLog audit,
      TransactionTemplate transaction) {
    this.mappings = mappings;
    this.people = people;
    this.access = access;
    this.audit = audit;
    this.transaction = transaction;
  }

  @Transactional(readOnly = true)
  @AllowedTo(Action.MANAGE_PEOPLE)
  public List<MappingRow> list(CurrentUser user) {
    return mappings.findAll(require(user));
  }

  /** Groups that the provider named for somebody, as proposals. */
  @Transactional(readOnly = true)
  @AllowedTo(Action.MANAGE_PEOPLE)
  public List<String> knownGroups(CurrentUser user) {
    return mappings.findUnmapped(require(user));
  }

  /** Who is in the group, as far as Hearth knows. */
  @Transactional(readOnly = true)
  @AllowedTo(Action.MANAGE_PEOPLE)
  public MappingPreview preview(CurrentUser user, String group) {
    return mappings.preview(require(user), group.strip());
  }

  /**
   * From now on the group gives this role.
   *
   * @param team null for a role in the tenant
   */
  @AllowedTo(Action.MANAGE_PEOPLE)
  public Change add(CurrentUser user, String group, @Nullable TeamId team, Role role) {
    var tenant = require(user);
    var name = group.strip();
    if (name.isEmpty() || name.length() > LONGEST) {
      return Change.invalid(GROUP, "Give the group's name as your provider sends it.");
    }
    var mapping = new GroupMapping(name, team, role);
    var place =
        team == null
            ? "your organisation"
            : mappings.teamName(tenant, team).orElseThrow(NotFoundException::new);
    try {
      transaction.executeWithoutResult(status -> {
        var id = mappings.insert(tenant, mapping);
        access.mappingChanged(tenant, name);
        audit.record(
            user,
            AuditEntry.change(
                AuditKind.GROUP_MAPPING_ADDED, name, id, Map.of(), words(place, role)));
      });
      return new Change.Done();
    } catch (DuplicateKeyException e) {
      return Change.invalid(GROUP, "This group gives that already.");
    }
  }

  /** The group gives this no longer: whoever has it by no other way loses it at once. */
  @AllowedTo(Action.MANAGE_PEOPLE)
  public Change remove(CurrentUser user, UUID id) {
    var tenant = require(user);
    var removed =
        transaction.execute(status -> {
          people.lockRoles(tenant);
          var row = mappings.find(tenant, id);
          if (row.isEmpty() || !mappings.delete(tenant, id)) {
            return new Change.Conflict(null, null);
          }
          var mapping = row.get();
          access.mappingChanged(tenant, mapping.group());
          if (mapping.role() == Role.TENANT_ADMIN && people.countAdmins(tenant) == 0) {
            status.setRollbackOnly();
            return new Change.Refused(
                "Nobody would be tenant admin any more. Give the role to somebody under People"
                    + " first.");
          }
          var team = mapping.team();
          audit.record(
              user,
              AuditEntry.change(
                  AuditKind.GROUP_MAPPING_REMOVED,
                  mapping.group(),
                  id,
                  words(team == null ? "your organisation" : team, mapping.role()),
                  Map.of()));
          return new Change.Done();
        });
    return java.util.Objects.requireNonNull(removed);
  }

  private static Map<String, String> words(String place, Role role) {
    return Map.of("gives", role.label() + " in " + place);
  }

  private static TenantId require(CurrentUser user) {
    var tenant = user.requireTenant();
    if (!AccessPolicy.mayForTenant(user, Action.MANAGE_PEOPLE, tenant)) {
      throw new NotFoundException();
    }
    return tenant;
  }
}
