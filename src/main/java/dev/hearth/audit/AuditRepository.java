package dev.hearth.audit;

import static dev.hearth.db.Tables.AUDIT_CHAIN;
import static dev.hearth.db.Tables.AUDIT_EVENT;

import dev.hearth.audit.AuditFilter.Page;
import dev.hearth.base.CrossTenant;
import dev.hearth.base.TenantId;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The logs of the tenants. Rows are inserted and sealed once; nothing updates or deletes them. */
@Repository
class AuditRepository {

  private final DSLContext db;

  AuditRepository(DSLContext db) {
    this.db = db;
  }

  public void insert(TenantId tenant, AuditEvent event) {
    columns(tenant).insert(Map.of(AUDIT_EVENT.TENANT_ID, tenant), event);
  }

  public List<SealedEvent> findPage(TenantId tenant, AuditFilter filter, Page page) {
    return columns(tenant).findPage(filter, page);
  }

  @CrossTenant("the sealer goes round all chains that grew")
  public List<TenantId> findTenantsToSeal(int limit) {
    return db.selectDistinct(AUDIT_EVENT.TENANT_ID)
        .from(AUDIT_EVENT)
        .where(AUDIT_EVENT.SEAL.isNull())
        .limit(limit)
        .fetch(AUDIT_EVENT.TENANT_ID);
  }

  @CrossTenant("verification goes round all chains")
  public List<TenantId> findTenants() {
    return db.selectDistinct(AUDIT_EVENT.TENANT_ID)
        .from(AUDIT_EVENT)
        .limit(100_000)
        .fetch(AUDIT_EVENT.TENANT_ID);
  }

  /** The chain's end, held for this transaction: one sealer at a time. */
  public Seal lockChain(TenantId tenant) {
    db.insertInto(AUDIT_CHAIN)
        .set(AUDIT_CHAIN.TENANT_ID, tenant)
        .set(AUDIT_CHAIN.SEQUENCE_NUMBER, Seal.beginning().number())
        .set(AUDIT_CHAIN.SEAL, Seal.beginning().value())
        .onConflictDoNothing()
        .execute();
    return db.select(AUDIT_CHAIN.SEQUENCE_NUMBER, AUDIT_CHAIN.SEAL)
        .from(AUDIT_CHAIN)
        .where(AUDIT_CHAIN.TENANT_ID.eq(tenant))
        .forUpdate()
        .fetchSingle(r -> new Seal(r.value1(), r.value2()));
  }

  public Seal chainEnd(TenantId tenant) {
    return db.select(AUDIT_CHAIN.SEQUENCE_NUMBER, AUDIT_CHAIN.SEAL)
        .from(AUDIT_CHAIN)
        .where(AUDIT_CHAIN.TENANT_ID.eq(tenant))
        .fetchOptional(r -> new Seal(r.value1(), r.value2()))
        .orElseGet(Seal::beginning);
  }

  public void moveChain(TenantId tenant, Seal end) {
    db.update(AUDIT_CHAIN)
        .set(AUDIT_CHAIN.SEQUENCE_NUMBER, end.number())
        .set(AUDIT_CHAIN.SEAL, end.value())
        .where(AUDIT_CHAIN.TENANT_ID.eq(tenant))
        .execute();
  }

  public List<AuditEvent> findUnsealed(TenantId tenant, int limit) {
    return columns(tenant).findUnsealed(limit);
  }

  public int countUnsealed(TenantId tenant) {
    return columns(tenant).countUnsealed();
  }

  public void seal(TenantId tenant, AuditEvent event, Seal seal) {
    columns(tenant).seal(event, seal);
  }

  public List<SealedEvent> findSealedAfter(TenantId tenant, long number, int limit) {
    return columns(tenant).findSealedAfter(number, limit);
  }

  private AuditColumns columns(TenantId tenant) {
    return new AuditColumns(db, AUDIT_EVENT, AUDIT_EVENT.TENANT_ID.eq(tenant));
  }
}
