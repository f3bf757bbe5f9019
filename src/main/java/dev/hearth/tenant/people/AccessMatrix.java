package dev.hearth.tenant.people;

import dev.hearth.access.AccessPolicy;
import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.base.CsvText;
import dev.hearth.base.PersonId;
import dev.hearth.base.TenantId;
import dev.hearth.tenant.Tenant;
import dev.hearth.tenant.TenantService;
import dev.hearth.tenant.TenantStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who has access to what, and why: one line per person and reason. People of a tenant see their
 * own; the platform's staff see all tenants.
 */
@Service
public class AccessMatrix {

  private final PeopleQuery people;
  private final TenantService tenants;
  private final TransactionTemplate transaction;

  AccessMatrix(PeopleQuery people, TenantService tenants, TransactionTemplate transaction) {
    this.people = people;
    this.tenants = tenants;
    this.transaction = transaction;
  }

  /**
   * By tenant, then person.
   *
   * @param text part of a name or address; blank for everybody
   */
  @AllowedTo(Action.VIEW_ACCESS_MATRIX)
  public List<AccessRow> list(CurrentUser user, String text) {
    var rows = new ArrayList<AccessRow>();
    for (var tenant : visible(user)) {
      // a transaction of its own each: none reads two tenants
      for (var person : inTransaction(() -> people.find(tenant.id(), text.strip()))) {
        rows.addAll(rows(tenant, person));
      }
    }
    return List.copyOf(rows);
  }

  /** The same as CSV, with times in UTC. */
  @AllowedTo(Action.VIEW_ACCESS_MATRIX)
  public String csv(CurrentUser user, String text) {
    var out = new StringBuilder();
    var csv =
        new CsvText(
            out,
            "tenant",
            "person",
            "e-mail",
            "person id",
            "place",
            "role",
            "given by",
            "state",
            "last sign-in (UTC)");
    for (var row : list(user, text)) {
      var role = row.role();
      csv.row(
          row.tenant(),
          row.name(),
          row.email(),
          row.person(),
          row.place() == null ? "whole tenant" : row.place(),
          role == null ? "none" : role.label(),
          row.source(),
          row.state().isEmpty() ? "holds" : row.state(),
          row.signedInAt());
    }
    return out.toString();
  }

  private List<Tenant> visible(CurrentUser user) {
    if (AccessPolicy.mayForPlatform(user, Action.VIEW_ACCESS_MATRIX)) {
      return tenants.findAll();
    }
    TenantId own = user.requireTenant();
    return AccessPolicy.mayForTenant(user, Action.VIEW_ACCESS_MATRIX, own)
        ? tenants.find(own).stream().toList()
        : List.of();
  }

  private <T> List<T> inTransaction(Supplier<List<T>> query) {
    return Objects.requireNonNull(transaction.execute(status -> query.get()));
  }

  private static List<AccessRow> rows(Tenant tenant, PersonRow person) {
    var rows = new ArrayList<AccessRow>();
    var state = state(tenant, person);
    if (person.roleFromGroups() != null) {
      rows.add(row(tenant, person, null, person.roleFromGroups(), "group", state));
    }
    if (person.grantedRole() != null) {
      rows.add(row(tenant, person, null, person.grantedRole(), "portal", state));
    }
    for (var place : person.places()) {
      rows.add(
          row(
              tenant,
              person,
              place.teamName(),
              place.role(),
              place.byGroup() ? "group" : "portal",
              state.isEmpty() && !place.active() ? "team suspended" : state));
    }
    if (rows.isEmpty()) {
      rows.add(row(tenant, person, null, null, "", state.isEmpty() ? "no access" : state));
    }
    return rows;
  }

  private static String state(Tenant tenant, PersonRow person) {
    if (tenant.status() != TenantStatus.ACTIVE) {
      return "tenant " + tenant.status().name().toLowerCase(Locale.ROOT);
    }
    return person.suspended() ? "person suspended" : "";
  }

  private static AccessRow row(
      Tenant tenant,
      PersonRow person,
      @Nullable String place,
      @Nullable Role role,
      String source,
      String state) {
    PersonId id = person.person();
    @Nullable Instant signedIn = person.signedInAt();
    return new AccessRow(
        tenant.name(), id, person.name(), person.email(), place, role, source, state, signedIn);
  }
}
