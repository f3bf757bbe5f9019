package dev.hearth.tenant.people;

import static dev.hearth.db.Tables.PERSON;
import static dev.hearth.db.Tables.TEAM;
import static dev.hearth.db.Tables.TEAM_MEMBERSHIP;

import dev.hearth.access.Role;
import dev.hearth.base.PersonId;
import dev.hearth.base.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** People of a tenant with their places, read in two queries however many they are. */
@Repository
class PeopleQuery {

  /** More people than a tenant's list can be read by eye; search narrows it down. */
  private static final int MOST_PEOPLE = 20_000;

  private final DSLContext db;

  PeopleQuery(DSLContext db) {
    this.db = db;
  }

  public List<PersonRow> find(TenantId tenant, String text) {
    var which =
        text.isEmpty()
            ? DSL.noCondition()
            : PERSON
                .DISPLAY_NAME
                .containsIgnoreCase(text)
                .or(PERSON.EMAIL.containsIgnoreCase(text));
    return find(tenant, which, DSL.noCondition());
  }

  public Optional<PersonRow> find(TenantId tenant, PersonId person) {
    return find(tenant, PERSON.PERSON_ID.eq(person), TEAM_MEMBERSHIP.PERSON_ID.eq(person)).stream()
        .findFirst();
  }

  private List<PersonRow> find(TenantId tenant, Condition people, Condition places) {
    var byPerson = places(tenant, places);
    return db.select(
            PERSON.PERSON_ID,
            PERSON.DISPLAY_NAME,
            PERSON.EMAIL,
            PERSON.TENANT_ROLE,
            PERSON.GRANTED_ROLE,
            PERSON.SUSPENDED,
            PERSON.SIGNED_IN_AT,
            PERSON.VERSION)
        .from(PERSON)
        .where(PERSON.TENANT_ID.eq(tenant))
        .and(people)
        .orderBy(PERSON.DISPLAY_NAME, PERSON.PERSON_ID)
        .limit(MOST_PEOPLE)
        .fetch(row -> person(row, byPerson.getOrDefault(row.get(PERSON.PERSON_ID), List.of())));
  }

  private Map<PersonId, List<Place>> places(TenantId tenant, Condition which) {
    return db.select(
            TEAM_MEMBERSHIP.PERSON_ID,
            TEAM.TEAM_ID,
            TEAM.NAME,
            TEAM.STATUS,
            TEAM_MEMBERSHIP.ROLE,
            TEAM_MEMBERSHIP.SOURCE)
        .from(TEAM_MEMBERSHIP)
        .join(TEAM)
        .on(TEAM.TENANT_ID.eq(TEAM_MEMBERSHIP.TENANT_ID))
        .and(TEAM.TEAM_ID.eq(TEAM_MEMBERSHIP.TEAM_ID))
        .where(TEAM_MEMBERSHIP.TENANT_ID.eq(tenant))
        .and(which)
        .orderBy(TEAM.NAME, TEAM.TEAM_ID, TEAM_MEMBERSHIP.SOURCE)
        .limit(200_000)
        .fetchGroups(
            row -> row.get(TEAM_MEMBERSHIP.PERSON_ID),
            row ->
                new Place(
                    row.get(TEAM.TEAM_ID),
                    row.get(TEAM.NAME),
                    Role.valueOf(row.get(TEAM_MEMBERSHIP.ROLE)),
                    "GROUP".equals(row.get(TEAM_MEMBERSHIP.SOURCE)),
                    "ACTIVE".equals(row.get(TEAM.STATUS))));
  }

  private static PersonRow person(Record row, List<Place> places) {
    @Nullable Instant signedIn = row.get(PERSON.SIGNED_IN_AT);
    return new PersonRow(
        row.get(PERSON.PERSON_ID),
        row.get(PERSON.DISPLAY_NAME),
        row.get(PERSON.EMAIL),
        role(row.get(PERSON.TENANT_ROLE)),
        role(row.get(PERSON.GRANTED_ROLE)),
        row.get(PERSON.SUSPENDED),
        places,
        signedIn,
        row.get(PERSON.VERSION));
  }

  private static @Nullable Role role(@Nullable String column) {
    return column == null ? null : Role.valueOf(column);
  }
}
