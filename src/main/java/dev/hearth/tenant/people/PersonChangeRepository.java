package dev.hearth.tenant.people;

import static dev.hearth.db.Tables.PERSON;
import static dev.hearth.db.Tables.TENANT;

import dev.hearth.access.Role;
import dev.hearth.base.PersonId;
import dev.hearth.base.TenantId;
import dev.hearth.tenant.Change;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.UpdateSetMoreStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Changes to people; each holds only for the version it was made for, and answers whether it did.
 */
@Repository
class PersonChangeRepository {

  /** Who makes a change to which version, and when. */
  record Stamp(long version, String by, Instant at) {}

  private final DSLContext db;

  PersonChangeRepository(DSLContext db) {
    this.db = db;
  }

  /** Changes of who administers a tenant wait for each other from here on. */
  public void lockRoles(TenantId tenant) {
    db.select(TENANT.TENANT_ID).from(TENANT).where(TENANT.TENANT_ID.eq(tenant)).forUpdate().fetch();
  }

  /** People who are tenant admins and not suspended. */
  public int countAdmins(TenantId tenant) {
    return db.fetchCount(PERSON, admins(tenant));
  }

  /** As {@link #countAdmins}, besides this one. */
  public int countOtherAdmins(TenantId tenant, PersonId person) {
    return db.fetchCount(PERSON, admins(tenant).and(PERSON.PERSON_ID.ne(person)));
  }

  private static Condition admins(TenantId tenant) {
    var admin = Role.TENANT_ADMIN.name();
    return PERSON
        .TENANT_ID
        .eq(tenant)
        .and(PERSON.SUSPENDED.isFalse())
        .and(PERSON.TENANT_ROLE.eq(admin).or(PERSON.GRANTED_ROLE.eq(admin)));
  }

  public boolean grantRole(TenantId tenant, PersonId person, @Nullable Role role, Stamp stamp) {
    return done(
        tenant,
        person,
        update(stamp).set(PERSON.GRANTED_ROLE, role == null ? null : role.name()),
        stamp);
  }

  public boolean setSuspended(TenantId tenant, PersonId person, boolean suspended, Stamp stamp) {
    return done(tenant, person, update(stamp).set(PERSON.SUSPENDED, suspended), stamp);
  }

  /** Who changed the person last. */
  public Change.Conflict conflict(TenantId tenant, PersonId person) {
    return db.select(PERSON.CHANGED_BY, PERSON.CHANGED_AT)
        .from(PERSON)
        .where(PERSON.TENANT_ID.eq(tenant))
        .and(PERSON.PERSON_ID.eq(person))
        .fetchOptional(Records.mapping(Change.Conflict::new))
        .orElseGet(() -> new Change.Conflict(null, null));
  }

  private UpdateSetMoreStep<? extends Record> update(Stamp stamp) {
    return db.update(PERSON)
        .set(PERSON.VERSION, PERSON.VERSION.plus(1))
        .set(PERSON.CHANGED_BY, stamp.by())
        .set(PERSON.CHANGED_AT, stamp.at());
  }

  private static boolean done(
      TenantId tenant, PersonId person, UpdateSetMoreStep<? extends Record> update, Stamp stamp) {
    return update
            .where(PERSON.TENANT_ID.eq(tenant))
            .and(PERSON.PERSON_ID.eq(person))
            .and(PERSON.VERSION.eq(stamp.version()))
            .execute()
        == 1;
  }
}
