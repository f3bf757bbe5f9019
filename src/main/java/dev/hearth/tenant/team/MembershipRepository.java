package dev.hearth.tenant.team;

import static dev.hearth.db.Tables.PERSON;
import static dev.hearth.db.Tables.TEAM;
import static dev.hearth.db.Tables.TEAM_MEMBERSHIP;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.hearth.access.Role;
import dev.hearth.base.PersonId;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** People in teams, by group and by grant. */
@Repository
class MembershipRepository {

  private static final String GROUP = "GROUP";
  private static final String PORTAL = "PORTAL";
  private static final int MOST_CANDIDATES = 20;

  private final DSLContext db;

  MembershipRepository(DSLContext db) {
    this.db = db;
  }

  public Optional<String> teamName(TenantId tenant, TeamId team) {
    return db.select(TEAM.NAME)
        .from(TEAM)
        .where(TEAM.TENANT_ID.eq(tenant))
        .and(TEAM.TEAM_ID.eq(team))
        .fetchOptional(TEAM.NAME);
  }

  /**
   * The person's name; two changes of one person's memberships wait for each other from here on.
   */
  public Optional<String> lock(TenantId tenant, PersonId person) {
    return db.select(PERSON.DISPLAY_NAME)
        .from(PERSON)
        .where(PERSON.TENANT_ID.eq(tenant))
        .and(PERSON.PERSON_ID.eq(person))
        .forUpdate()
        .fetchOptional(PERSON.DISPLAY_NAME);
  }

  public List<Member> findAll(TenantId tenant, TeamId team) {
    return find(tenant, team, DSL.noCondition());
  }

  public Optional<Member> find(TenantId tenant, TeamId team, PersonId person) {
    return find(tenant, team, PERSON.PERSON_ID.eq(person)).stream().findFirst();
  }

  private List<Member> find(TenantId tenant, TeamId team, Condition which) {
    var byGroup = role(team, GROUP);
    var granted = role(team, PORTAL);
    return db
        .select(
            PERSON.PERSON_ID,
            PERSON.DISPLAY_NAME,
            PERSON.EMAIL,
            byGroup,
            granted,
            PERSON.SUSPENDED,
            PERSON.SIGNED_IN_AT)
        .from(PERSON)
        .where(PERSON.TENANT_ID.eq(tenant))
        .and(which)
        .and(
            DSL.exists(
                selectOne()
                    .from(TEAM_MEMBERSHIP)
                    .where(TEAM_MEMBERSHIP.TENANT_ID.eq(tenant))
                    .and(TEAM_MEMBERSHIP.TEAM_ID.eq(team))
                    .and(TEAM_MEMBERSHIP.PERSON_ID.eq(PERSON.PERSON_ID))))
        .orderBy(PERSON.DISPLAY_NAME, PERSON.PERSON_ID)
        .limit(5_000)
        .fetch(
            Records.mapping((person, name, email, group, grant, suspended, signedIn) ->
                new Member(person, name, email, role(group), role(grant), suspended, signedIn)))
        .stream()
        .sorted(Comparator.comparing((Member m) -> m.role() == Role.TEAM_LEAD ? 0 : 1))
        .toList();
  }

  public List<Candidate> findCandidates(TenantId tenant, TeamId team, String text) {
    return db.select(PERSON.PERSON_ID, PERSON.DISPLAY_NAME, PERSON.EMAIL)
        .from(PERSON)
        .where(PERSON.TENANT_ID.eq(tenant))
        .and(PERSON.SUSPENDED.isFalse())
        .and(
            text.isEmpty()
                ? DSL.noCondition()
                : PERSON
                    .DISPLAY_NAME
                    .containsIgnoreCase(text)
                    .or(PERSON.EMAIL.containsIgnoreCase(text)))
        .and(
            notExists(
                selectOne()
                    .from(TEAM_MEMBERSHIP)
                    .where(TEAM_MEMBERSHIP.TENANT_ID.eq(tenant))
                    .and(TEAM_MEMBERSHIP.TEAM_ID.eq(team))
                    .and(TEAM_MEMBERSHIP.PERSON_ID.eq(PERSON.PERSON_ID))))
        .orderBy(PERSON.DISPLAY_NAME, PERSON.PERSON_ID)
        .limit(MOST_CANDIDATES)
        .fetch(Records.mapping(Candidate::new));
  }

  public void grant(TenantId tenant, TeamId team, PersonId person, Role role, Instant now) {
    db.insertInto(TEAM_MEMBERSHIP)
        .set(TEAM_MEMBERSHIP.TENANT_ID, tenant)
        .set(TEAM_MEMBERSHIP.TEAM_ID, team)
        .set(TEAM_MEMBERSHIP.PERSON_ID, person)
        .set(TEAM_MEMBERSHIP.ROLE, role.name())
        .set(TEAM_MEMBERSHIP.SOURCE, PORTAL)
        .set(TEAM_MEMBERSHIP.CREATED_AT, now)
        .execute();
  }

  /** Takes back what was granted here; what a group gives stays. */
  public void revoke(TenantId tenant, TeamId team, PersonId person) {
    db.deleteFrom(TEAM_MEMBERSHIP)
        .where(TEAM_MEMBERSHIP.TENANT_ID.eq(tenant))
        .and(TEAM_MEMBERSHIP.TEAM_ID.eq(team))
        .and(TEAM_MEMBERSHIP.PERSON_ID.eq(person))
        .and(TEAM_MEMBERSHIP.SOURCE.eq(PORTAL))
        .execute();
  }

  private static Field<@Nullable String> role(TeamId team, String source) {
    return field(
        select(max(TEAM_MEMBERSHIP.ROLE))
            .from(TEAM_MEMBERSHIP)
            .where(TEAM_MEMBERSHIP.TENANT_ID.eq(PERSON.TENANT_ID))
            .and(TEAM_MEMBERSHIP.TEAM_ID.eq(team))
            .and(TEAM_MEMBERSHIP.PERSON_ID.eq(PERSON.PERSON_ID))
            .and(TEAM_MEMBERSHIP.SOURCE.eq(source)));
  }

  private static @Nullable Role role(@Nullable String column) {
    return column == null ? null : Role.valueOf(column);
  }
}
