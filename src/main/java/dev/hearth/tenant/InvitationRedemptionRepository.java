package dev.hearth.tenant;

import static dev.hearth.db.Tables.INVITATION;
import static dev.hearth.db.Tables.PERSON;
import static dev.hearth.db.Tables.TEAM_MEMBERSHIP;

import dev.hearth.access.Role;
import dev.hearth.base.PersonId;
import dev.hearth.base.TenantId;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Redeems invitations: each once, while it is open. */
@Repository
class InvitationRedemptionRepository {

  private final DSLContext db;

  InvitationRedemptionRepository(DSLContext db) {
    this.db = db;
  }

  /** The open invitation of this token; whoever else redeems it at the same time waits. */
  public Optional<Invitation> lockOpen(TenantId tenant, InvitationToken token, Instant now) {
    return db.select(
            INVITATION.INVITATION_ID,
            INVITATION.ROLE.convertFrom(Role::valueOf),
            INVITATION.TEAM_ID)
        .from(INVITATION)
        .where(INVITATION.TENANT_ID.eq(tenant))
        .and(INVITATION.TOKEN_HASH.eq(token.hash()))
        .and(INVITATION.REDEEMED_AT.isNull())
        .and(INVITATION.REVOKED_AT.isNull())
        .and(INVITATION.EXPIRES_AT.gt(now))
        .forUpdate()
        .fetchOptional(Records.mapping(Invitation::new));
  }

  /** Gives the person what the invitation says, as if an admin had done it. */
  public void redeem(TenantId tenant, Invitation invitation, PersonId person, Instant now) {
    db.update(INVITATION)
        .set(INVITATION.REDEEMED_AT, now)
        .set(INVITATION.PERSON_ID, person)
        .where(INVITATION.TENANT_ID.eq(tenant))
        .and(INVITATION.INVITATION_ID.eq(invitation.id()))
        .execute();
    if (invitation.team() == null) {
      db.update(PERSON)
          .set(PERSON.GRANTED_ROLE, invitation.role().name())
          .set(PERSON.VERSION, PERSON.VERSION.plus(1))
          .where(PERSON.TENANT_ID.eq(tenant))
          .and(PERSON.PERSON_ID.eq(person))
          .and(PERSON.GRANTED_ROLE.isNull().or(PERSON.GRANTED_ROLE.ne(Role.TENANT_ADMIN.name())))
          .execute();
    } else {
      db.insertInto(TEAM_MEMBERSHIP)
          .set(TEAM_MEMBERSHIP.TENANT_ID, tenant)
          .set(TEAM_MEMBERSHIP.TEAM_ID, invitation.team())
          .set(TEAM_MEMBERSHIP.PERSON_ID, person)
          .set(TEAM_MEMBERSHIP.ROLE, invitation.role().name())
          .set(TEAM_MEMBERSHIP.SOURCE, "PORTAL")
          .set(TEAM_MEMBERSHIP.CREATED_AT, now)
          .onConflictDoNothing()
          .execute();
    }
  }
}
