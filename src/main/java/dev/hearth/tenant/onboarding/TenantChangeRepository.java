package dev.hearth.tenant.onboarding;

import static dev.hearth.db.Tables.TENANT;

import dev.hearth.base.TenantId;
import dev.hearth.tenant.TenantCeilings;
import dev.hearth.tenant.TenantStatus;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.UpdateSetMoreStep;
import org.springframework.stereotype.Repository;

/**
 * Changes to tenants; each holds only for the version it was made for, and answers whether it did.
 */
@Repository
class TenantChangeRepository {

  /** Who makes a change to which version, and when. */
  record Stamp(long version, String by, Instant at) {}

  private final DSLContext db;

  TenantChangeRepository(DSLContext db) {
    this.db = db;
  }

  public boolean rename(TenantId tenant, String name, Stamp stamp) {
    return done(tenant, update(stamp).set(TENANT.NAME, name), stamp);
  }

  /** A closed tenant stays closed. */
  public boolean setStatus(TenantId tenant, TenantStatus status, Stamp stamp) {
    return done(tenant, update(stamp).set(TENANT.STATUS, status.name()), stamp);
  }

  public boolean setCeilings(TenantId tenant, TenantCeilings ceilings, Stamp stamp) {
    return done(
        tenant,
        update(stamp)
            .set(
                TENANT.MAXIMUM_KEEP_ALIVE_SECONDS,
                Math.toIntExact(ceilings.maximumKeepAlive().toSeconds()))
            .set(TENANT.INSTANCE_TYPES, ceilings.instanceTypes().toColumn())
            .set(TENANT.REMOTE_DEBUG_ALLOWED, ceilings.remoteDebug()),
        stamp);
  }

  private UpdateSetMoreStep<? extends Record> update(Stamp stamp) {
    return db.update(TENANT)
        .set(TENANT.VERSION, TENANT.VERSION.plus(1))
        .set(TENANT.CHANGED_BY, stamp.by())
        .set(TENANT.CHANGED_AT, stamp.at());
  }

  private static boolean done(
      TenantId tenant, UpdateSetMoreStep<? extends Record> update, Stamp stamp) {
    return update
            .where(TENANT.TENANT_ID.eq(tenant))
            .and(TENANT.STATUS.ne(TenantStatus.CLOSED.name()))
            .and(TENANT.VERSION.eq(stamp.version()))
            .execute()
        == 1;
  }
}
