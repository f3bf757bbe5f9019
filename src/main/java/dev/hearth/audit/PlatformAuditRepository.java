package dev.hearth.audit;

import static dev.hearth.db.Tables.PLATFORM_AUDIT_CHAIN;
import static dev.hearth.db.Tables.PLATFORM_AUDIT_EVENT;

import dev.hearth.audit.AuditFilter.Page;
import dev.hearth.base.CrossTenant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The platform's own log: what happens in no tenant. */
@Repository
class PlatformAuditRepository {

  private static final String WHY = "what happens on the platform is in no tenant";
  private static final short CHAIN = 1;

  private final DSLContext db;

  PlatformAuditRepository(DSLContext db) {
    this.db = db;
  }

  @CrossTenant(WHY)
  public void insert(AuditEvent event) {
    columns().insert(Map.of(), event);
  }

  @CrossTenant(WHY)
  public List<SealedEvent> findPage(AuditFilter filter, Page page) {
    return columns().findPage(filter, page);
  }

  @CrossTenant(WHY)
  public Seal lockChain() {
    db.insertInto(PLATFORM_AUDIT_CHAIN)
        .set(PLATFORM_AUDIT_CHAIN.CHAIN, CHAIN)
        .set(PLATFORM_AUDIT_CHAIN.SEQUENCE_NUMBER, Seal.beginning().number())
        .set(PLATFORM_AUDIT_CHAIN.SEAL, Seal.beginning().value())
        .onConflictDoNothing()
        .execute();
    return db.select(PLATFORM_AUDIT_CHAIN.SEQUENCE_NUMBER, PLATFORM_AUDIT_CHAIN.SEAL)
        .from(PLATFORM_AUDIT_CHAIN)
        .where(PLATFORM_AUDIT_CHAIN.CHAIN.eq(CHAIN))
        .forUpdate()
        .fetchSingle(r -> new Seal(r.value1(), r.value2()));
  }

  @CrossTenant(WHY)
  public Seal chainEnd() {
    return db.select(PLATFORM_AUDIT_CHAIN.SEQUENCE_NUMBER, PLATFORM_AUDIT_CHAIN.SEAL)
        .from(PLATFORM_AUDIT_CHAIN)
        .where(PLATFORM_AUDIT_CHAIN.CHAIN.eq(CHAIN))
        .fetchOptional(r -> new Seal(r.value1(), r.value2()))
        .orElseGet(Seal::beginning);
  }

  @CrossTenant(WHY)
  public void moveChain(Seal end) {
    db.update(PLATFORM_AUDIT_CHAIN)
        .set(PLATFORM_AUDIT_CHAIN.SEQUENCE_NUMBER, end.number())
        .set(PLATFORM_AUDIT_CHAIN.SEAL, end.value())
        .where(PLATFORM_AUDIT_CHAIN.CHAIN.eq(CHAIN))
        .execute();
  }

  @CrossTenant(WHY)
  public List<AuditEvent> findUnsealed(int limit) {
    return columns().findUnsealed(limit);
  }

  @CrossTenant(WHY)
  public int countUnsealed() {
    return columns().countUnsealed();
  }

  @CrossTenant(WHY)
  public void seal(AuditEvent event, Seal seal) {
    columns().seal(event, seal);
  }

  @CrossTenant(WHY)
  public List<SealedEvent> findSealedAfter(long number, int limit) {
    return columns().findSealedAfter(number, limit);
  }

  private AuditColumns columns() {
    return new AuditColumns(db, PLATFORM_AUDIT_EVENT, DSL.noCondition());
  }
}
