package dev.hearth.tenant;

import static dev.hearth.db.Tables.PERSON_GROUP;

import dev.hearth.base.PersonId;
import dev.hearth.base.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The groups a provider last named for a person: of that person's tenant's provider only. */
@Repository
class PersonGroupRepository {

  private static final int LONGEST_NAME = 255;

  /** A provider that sends more is cut: no mapping could be kept readable with so many. */
  private static final int MOST_GROUPS = 1_000;

  private final DSLContext db;

  PersonGroupRepository(DSLContext db) {
    this.db = db;
  }

  public Set<String> find(TenantId tenant, PersonId person) {
    return db.select(PERSON_GROUP.GROUP_NAME)
        .from(PERSON_GROUP)
        .where(PERSON_GROUP.TENANT_ID.eq(tenant))
        .and(PERSON_GROUP.PERSON_ID.eq(person))
        .limit(MOST_GROUPS)
        .fetchSet(PERSON_GROUP.GROUP_NAME);
  }

  public List<PersonId> findPeople(TenantId tenant, String group) {
    return db.select(PERSON_GROUP.PERSON_ID)
        .from(PERSON_GROUP)
        .where(PERSON_GROUP.TENANT_ID.eq(tenant))
        .and(PERSON_GROUP.GROUP_NAME.eq(group))
        .limit(100_000)
        .fetch(PERSON_GROUP.PERSON_ID);
  }

  /** The person's groups become exactly these. */
  public void replace(TenantId tenant, PersonId person, Collection<String> groups) {
    var kept =
        groups.stream()
            .filter(group -> group.length() <= LONGEST_NAME)
            .sorted()
            .limit(MOST_GROUPS)
            .toList();
    if (Set.copyOf(kept).equals(find(tenant, person))) {
      return;
    }
    db.deleteFrom(PERSON_GROUP)
        .where(PERSON_GROUP.TENANT_ID.eq(tenant))
        .and(PERSON_GROUP.PERSON_ID.eq(person))
        .execute();
    if (!kept.isEmpty()) {
      var insert =
          db.insertInto(
              PERSON_GROUP,
              PERSON_GROUP.TENANT_ID,
              PERSON_GROUP.PERSON_ID,
              PERSON_GROUP.GROUP_NAME);
      for (var group : kept) {
        insert = insert.values(tenant, person, group);
      }
      insert.execute();
    }
  }
}
