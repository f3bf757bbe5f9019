package dev.hearth.tenant.people;

import dev.hearth.access.Role;
import dev.hearth.base.PersonId;
import dev.hearth.tenant.GroupRights;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the tenant, with everything that gives them rights.
 *
 * @param roleFromGroups in the tenant, by the provider's groups
 * @param grantedRole in the tenant, given here
 * @param places in teams; one team may appear twice, by group and by grant
 * @param signedInAt real time; null before the first sign-in
 * @param version to be given back with a change
 */
public record PersonRow(
    PersonId person,
    String name,
    @Nullable String email,
    @Nullable Role roleFromGroups,
    @Nullable Role grantedRole,
    boolean suspended,
    List<Place> places,
    @Nullable Instant signedInAt,
    long version) {

  public PersonRow {
    places = List.copyOf(places);
  }

  /** The role in the tenant that counts; null for none. */
  public @Nullable Role tenantRole() {
    return GroupRights.higher(roleFromGroups, grantedRole);
  }

  /** Whether signing in leads anywhere. */
  public boolean hasAccess() {
    return !suspended && (tenantRole() != null || places.stream().anyMatch(Place::active));
  }
}
