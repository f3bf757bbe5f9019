package dev.hearth.tenant;

import static dev.hearth.db.Tables.PERSON;
import static dev.hearth.db.Tables.PLATFORM_PERSON;
import static dev.hearth.db.Tables.TEAM;
import static dev.hearth.db.Tables.TEAM_MEMBERSHIP;
import static dev.hearth.db.Tables.TENANT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;

import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.access.TeamRole;
import dev.hearth.base.CrossTenant;
import dev.hearth.base.PersonId;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** People, by issuer and subject, and their memberships. */
@Repository
class PersonRepository {

  private final DSLContext db;

  PersonRepository(DSLContext db) {
    this.db = db;
  }

  public Optional<PersonId> findId(TenantId tenant, String issuer, String subject) {
    return db.select(PERSON.PERSON_ID)
        .from(PERSON)
        .where(PERSON.TENANT_ID.eq(tenant))
        .and(PERSON.ISSUER.eq(issuer))
        .and(PERSON.SUBJECT.eq(subject))
        .fetchOptional(PERSON.PERSON_ID);
  }

  /** The same provider under another address: its people stay who they are. */
  public void moveIssuer(TenantId tenant, String from, String to) {
    db.update(PERSON)
        .set(PERSON.ISSUER, to)
        .where(PERSON.TENANT_ID.eq(tenant))
        .and(PERSON.ISSUER.eq(from))
        .execute();
  }

  @CrossTenant("platform staff are in no tenant")
  public void movePlatformIssuer(String from, String to) {
    db.update(PLATFORM_PERSON)
        .set(PLATFORM_PERSON.ISSUER, to)
        .where(PLATFORM_PERSON.ISSUER.eq(from))
        .execute();
  }

  public void insert(TenantId tenant, PersonId person, Identity identity, Instant now) {
    db.insertInto(PERSON)
        .set(PERSON.TENANT_ID, tenant)
        .set(PERSON.PERSON_ID, person)
        .set(PERSON.ISSUER, identity.issuer())
        .set(PERSON.SUBJECT, identity.subject())
        .set(PERSON.DISPLAY_NAME, identity.displayName())
        .set(PERSON.EMAIL, identity.email())
        .set(PERSON.CREATED_AT, now)
        .execute();
  }

  /** A sign-in that is null leaves the last one as it is. */
  public void update(
      TenantId tenant, PersonId person, Identity identity, @Nullable Instant signedInAt) {
    db.update(PERSON)
        .set(PERSON.DISPLAY_NAME, identity.displayName())
        .set(PERSON.EMAIL, identity.email())
        .set(
            PERSON.SIGNED_IN_AT,
            signedInAt == null ? PERSON.SIGNED_IN_AT : val(signedInAt, PERSON.SIGNED_IN_AT))
        .where(PERSON.TENANT_ID.eq(tenant))
        .and(PERSON.PERSON_ID.eq(person))
        .execute();
  }

  /** The role in the tenant that the person's groups give. */
  public void setGroupRole(TenantId tenant, PersonId person, @Nullable Role role) {
    db.update(PERSON)
        .set(PERSON.TENANT_ROLE, role == null ? null : role.name())
        .where(PERSON.TENANT_ID.eq(tenant))
        .and(PERSON.PERSON_ID.eq(person))
        .execute();
  }

  /** Memberships that come from groups become exactly these; those granted in the portal stay. */
  public void replaceGroupMemberships(
      TenantId tenant, PersonId person, Map<TeamId, Role> teams, Instant now) {
    db.deleteFrom(TEAM_MEMBERSHIP)
        .where(TEAM_MEMBERSHIP.TENANT_ID.eq(tenant))
        .and(TEAM_MEMBERSHIP.PERSON_ID.eq(person))
        .and(TEAM_MEMBERSHIP.SOURCE.eq("GROUP"))
        .execute();
    for (var team : teams.entrySet()) {
      db.insertInto(TEAM_MEMBERSHIP)
          .set(TEAM_MEMBERSHIP.TENANT_ID, tenant)
          .set(TEAM_MEMBERSHIP.TEAM_ID, team.getKey())
          .set(TEAM_MEMBERSHIP.PERSON_ID, person)
          .set(TEAM_MEMBERSHIP.ROLE, team.getValue().name())
          .set(TEAM_MEMBERSHIP.SOURCE, "GROUP")
          .set(TEAM_MEMBERSHIP.CREATED_AT, now)
          .execute();
    }
  }

  public boolean isSuspended(TenantId tenant, PersonId person) {
    return db.fetchExists(
        PERSON,
        PERSON.TENANT_ID.eq(tenant),
        PERSON.PERSON_ID.eq(person),
        PERSON.SUSPENDED.isTrue());
  }

  /**
   * The person with the rights of this moment; empty also when they or the tenant are not active.
   */
  public Optional<CurrentUser> findUser(TenantId tenant, PersonId person) {
    return db.select(
            PERSON.DISPLAY_NAME,
            PERSON.TENANT_ROLE,
            PERSON.GRANTED_ROLE,
            PERSON.TIME_ZONE,
            TENANT.NAME)
        .from(PERSON)
        .join(TENANT)
        .on(TENANT.TENANT_ID.eq(PERSON.TENANT_ID))
        .where(PERSON.TENANT_ID.eq(tenant))
        .and(PERSON.PERSON_ID.eq(person))
        .and(PERSON.SUSPENDED.isFalse())
        .and(TENANT.STATUS.eq(TenantStatus.ACTIVE.name()))
        .fetchOptional(
            Records.mapping((name, fromGroups, granted, zone, tenantName) ->
                new CurrentUser(
                    person,
                    tenant,
                    tenantName,
                    name,
                    GroupRights.higher(role(fromGroups), role(granted)),
                    teamRoles(tenant, person),
                    zone == null ? ZoneOffset.UTC : ZoneId.of(zone))));
  }

  private static @Nullable Role role(@Nullable String column) {
    return column == null ? null : Role.valueOf(column);
  }

  /** One role per team: the higher one when a group and the portal both give one. */
  private List<TeamRole> teamRoles(TenantId tenant, PersonId person) {
    var byTeam = new LinkedHashMap<TeamId, TeamRole>();
    db.select(TEAM.TEAM_ID, TEAM.NAME, TEAM_MEMBERSHIP.ROLE.convertFrom(Role::valueOf))
        .from(TEAM_MEMBERSHIP)
        .join(TEAM)
        .on(TEAM.TENANT_ID.eq(TEAM_MEMBERSHIP.TENANT_ID))
        .and(TEAM.TEAM_ID.eq(TEAM_MEMBERSHIP.TEAM_ID))
        .where(TEAM_MEMBERSHIP.TENANT_ID.eq(tenant))
        .and(TEAM_MEMBERSHIP.PERSON_ID.eq(person))
        .and(TEAM.STATUS.eq("ACTIVE"))
        .orderBy(TEAM.NAME, TEAM.TEAM_ID)
        .limit(2_000)
        .fetch(Records.mapping(TeamRole::new))
        .forEach(role ->
            byTeam.merge(
                role.team(),
                role,
                (a, b) ->
                    new TeamRole(
                        a.team(), a.teamName(), GroupRights.higherInTeam(a.role(), b.role()))));
    return List.copyOf(byTeam.values());
  }

  @CrossTenant("platform staff are in no tenant")
  public Optional<PersonId> findPlatformId(String issuer, String subject) {
    return db.select(PLATFORM_PERSON.PERSON_ID)
        .from(PLATFORM_PERSON)
        .where(PLATFORM_PERSON.ISSUER.eq(issuer))
        .and(PLATFORM_PERSON.SUBJECT.eq(subject))
        .fetchOptional(PLATFORM_PERSON.PERSON_ID);
  }

  @CrossTenant("platform staff are in no tenant")
  public void savePlatform(PersonId person, Identity identity, @Nullable Role role, Instant now) {
    var roleName = role == null ? "NONE" : role.name();
    var updated =
        db.update(PLATFORM_PERSON)
            .set(PLATFORM_PERSON.DISPLAY_NAME, identity.displayName())
            .set(PLATFORM_PERSON.EMAIL, identity.email())
            .set(PLATFORM_PERSON.ROLE, roleName)
            .set(PLATFORM_PERSON.SIGNED_IN_AT, now)
            .where(PLATFORM_PERSON.PERSON_ID.eq(person))
            .execute();
    if (updated == 0) {
      db.insertInto(PLATFORM_PERSON)
          .set(PLATFORM_PERSON.PERSON_ID, person)
          .set(PLATFORM_PERSON.ISSUER, identity.issuer())
          .set(PLATFORM_PERSON.SUBJECT, identity.subject())
          .set(PLATFORM_PERSON.DISPLAY_NAME, identity.displayName())
          .set(PLATFORM_PERSON.EMAIL, identity.email())
          .set(PLATFORM_PERSON.ROLE, roleName)
          .set(PLATFORM_PERSON.CREATED_AT, now)
          .set(PLATFORM_PERSON.SIGNED_IN_AT, now)
          .execute();
    }
  }

  @CrossTenant("platform staff are in no tenant")
  public Optional<CurrentUser> findPlatformUser(PersonId person) {
    return db.select(PLATFORM_PERSON.DISPLAY_NAME, PLATFORM_PERSON.ROLE, PLATFORM_PERSON.TIME_ZONE)
        .from(PLATFORM_PERSON)
        .where(PLATFORM_PERSON.PERSON_ID.eq(person))
        .and(PLATFORM_PERSON.ROLE.ne("NONE"))
        .fetchOptional(
            Records.mapping((name, role, zone) ->
                new CurrentUser(
                    person,
                    null,
                    null,
                    name,
                    Role.valueOf(role),
                    List.of(),
                    zone == null ? ZoneOffset.UTC : ZoneId.of(zone))));
  }

  /** Answers whether it was set. */
  public boolean setTimeZone(TenantId tenant, PersonId person, String zone, boolean overwrite) {
    return db.update(PERSON)
            .set(PERSON.TIME_ZONE, zone)
            .where(PERSON.TENANT_ID.eq(tenant))
            .and(PERSON.PERSON_ID.eq(person))
            .and(overwrite ? noCondition() : PERSON.TIME_ZONE.isNull())
            .execute()
        == 1;
  }

  @CrossTenant("platform staff are in no tenant")
  public boolean setPlatformTimeZone(PersonId person, String zone, boolean overwrite) {
    return db.update(PLATFORM_PERSON)
            .set(PLATFORM_PERSON.TIME_ZONE, zone)
            .where(PLATFORM_PERSON.PERSON_ID.eq(person))
            .and(overwrite ? noCondition() : PLATFORM_PERSON.TIME_ZONE.isNull())
            .execute()
        == 1;
  }
}
