package dev.hearth.tenant.people;

import static dev.hearth.db.Tables.IDENTITY_PROVIDER;
import static dev.hearth.db.Tables.INVITATION;
import static dev.hearth.db.Tables.TEAM;

import dev.hearth.access.Role;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import dev.hearth.tenant.people.InvitationRow.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Invitations of a tenant. */
@Repository
class InvitationRepository {

  private static final int MOST = 500;

  private final DSLContext db;

  InvitationRepository(DSLContext db) {
    this.db = db;
  }

  /** The provider the tenant's people sign in with. */
  public Optional<String> findRegistration(TenantId tenant) {
    return db.select(IDENTITY_PROVIDER.REGISTRATION_ID)
        .from(IDENTITY_PROVIDER)
        .where(IDENTITY_PROVIDER.TENANT_ID.eq(tenant))
        .orderBy(IDENTITY_PROVIDER.REGISTRATION_ID)
        .limit(1)
        .fetchOptional(IDENTITY_PROVIDER.REGISTRATION_ID);
  }

  public Optional<String> findTeamName(TenantId tenant, TeamId team) {
    return db.select(TEAM.NAME)
        .from(TEAM)
        .where(TEAM.TENANT_ID.eq(tenant))
        .and(TEAM.TEAM_ID.eq(team))
        .and(TEAM.STATUS.eq("ACTIVE"))
        .fetchOptional(TEAM.NAME);
  }

  public void insert(
      TenantId tenant,
      UUID id,
      String email,
      Role role,
      @Nullable TeamId team,
      String tokenHash,
      String invitedBy,
      Instant now,
      Instant expiresAt) {
    db.insertInto(INVITATION)
        .set(INVITATION.TENANT_ID, tenant)
        .set(INVITATION.INVITATION_ID, id)
        .set(INVITATION.EMAIL, email)
        .set(INVITATION.ROLE, role.name())
        .set(INVITATION.TEAM_ID, team)
        .set(INVITATION.TOKEN_HASH, tokenHash)
        .set(INVITATION.INVITED_BY, invitedBy)
        .set(INVITATION.CREATED_AT, now)
        .set(INVITATION.EXPIRES_AT, expiresAt)
        .execute();
  }

  public int countOpen(TenantId tenant, Instant now) {
    return db.fetchCount(
        INVITATION,
        INVITATION
            .TENANT_ID
            .eq(tenant)
            .and(INVITATION.REDEEMED_AT.isNull())
            .and(INVITATION.REVOKED_AT.isNull())
            .and(INVITATION.EXPIRES_AT.gt(now)));
  }

  /** Newest first. */
  public List<InvitationRow> findAll(TenantId tenant, Instant now) {
    return db.select(
            INVITATION.INVITATION_ID,
            INVITATION.EMAIL,
            INVITATION.ROLE,
            TEAM.NAME,
            INVITATION.INVITED_BY,
            INVITATION.CREATED_AT,
            INVITATION.EXPIRES_AT,
            INVITATION.REDEEMED_AT,
            INVITATION.REVOKED_AT)
        .from(INVITATION)
        .leftJoin(TEAM)
        .on(TEAM.TENANT_ID.eq(INVITATION.TENANT_ID))
        .and(TEAM.TEAM_ID.eq(INVITATION.TEAM_ID))
        .where(INVITATION.TENANT_ID.eq(tenant))
        .orderBy(INVITATION.CREATED_AT.desc(), INVITATION.INVITATION_ID)
        .limit(MOST)
        .fetch(r ->
            new InvitationRow(
                r.get(INVITATION.INVITATION_ID),
                r.get(INVITATION.EMAIL),
                Role.valueOf(r.get(INVITATION.ROLE)),
                r.get(TEAM.NAME),
                r.get(INVITATION.INVITED_BY),
                r.get(INVITATION.CREATED_AT),
                r.get(INVITATION.EXPIRES_AT),
                r.get(INVITATION.REDEEMED_AT) != null
                    ? State.REDEEMED
                    : r.get(INVITATION.REVOKED_AT) != null
                        ? State.REVOKED
                        : r.get(INVITATION.EXPIRES_AT).isAfter(now) ? State.OPEN : State.EXPIRED));
  }

  /** Answers the address, when it was open until now. */
  public Optional<String> revoke(TenantId tenant, UUID id, Instant now) {
    var revoked =
        db.update(INVITATION)
            .set(INVITATION.REVOKED_AT, now)
            .where(INVITATION.TENANT_ID.eq(tenant))
            .and(INVITATION.INVITATION_ID.eq(id))
            .and(INVITATION.REDEEMED_AT.isNull())
            .and(INVITATION.REVOKED_AT.isNull())
            .execute();
    return revoked == 0
        ? Optional.empty()
        : db.select(INVITATION.EMAIL)
            .from(INVITATION)
            .where(INVITATION.TENANT_ID.eq(tenant))
            .and(INVITATION.INVITATION_ID.eq(id))
            .fetchOptional(INVITATION.EMAIL);
  }
}
