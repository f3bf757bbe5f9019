package dev.hearth.tenant;

import static dev.hearth.db.Tables.CLOUD_CONNECTION;
import static dev.hearth.db.Tables.TENANT_RESOURCE;

import dev.hearth.base.CrossTenant;
import dev.hearth.base.TenantId;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** What each tenant registered as its own. */
@Repository
class ResourceRepository {

  private final DSLContext db;

  ResourceRepository(DSLContext db) {
    this.db = db;
  }

  public List<TenantResource> findAll(TenantId tenant) {
    return db.select(
            TENANT_RESOURCE.KIND.convertFrom(TenantResource.Kind::valueOf), TENANT_RESOURCE.NAME)
        .from(TENANT_RESOURCE)
        .where(TENANT_RESOURCE.TENANT_ID.eq(tenant))
        .orderBy(TENANT_RESOURCE.KIND, TENANT_RESOURCE.NAME)
        .limit(5_000)
        .fetch(Records.mapping(TenantResource::new));
  }

  @CrossTenant("no two tenants may have the same, which only a look at the others can tell")
  public List<TenantResource> findOfOthers(TenantId tenant, TenantResource.Kind kind) {
    return db.select(
            TENANT_RESOURCE.KIND.convertFrom(TenantResource.Kind::valueOf), TENANT_RESOURCE.NAME)
        .from(TENANT_RESOURCE)
        .where(TENANT_RESOURCE.TENANT_ID.ne(tenant))
        .and(TENANT_RESOURCE.KIND.eq(kind.name()))
        .fetch(Records.mapping(TenantResource::new));
  }

  /** Two registrations wait for each other, so that neither misses the other. */
  @CrossTenant("the lock is on the platform's connections")
  public void lock() {
    // an update, not "for update": that would wait for this transaction's own foreign keys
    db.update(CLOUD_CONNECTION).set(CLOUD_CONNECTION.VERSION, CLOUD_CONNECTION.VERSION).execute();
  }

  public void insert(TenantId tenant, TenantResource resource, Instant now) {
    db.insertInto(TENANT_RESOURCE)
        .set(TENANT_RESOURCE.TENANT_ID, tenant)
        .set(TENANT_RESOURCE.KIND, resource.kind().name())
        .set(TENANT_RESOURCE.NAME, resource.name())
        .set(TENANT_RESOURCE.CREATED_AT, now)
        .execute();
  }

  public int delete(TenantId tenant, TenantResource resource) {
    return db.deleteFrom(TENANT_RESOURCE)
        .where(TENANT_RESOURCE.TENANT_ID.eq(tenant))
        .and(TENANT_RESOURCE.KIND.eq(resource.kind().name()))
        .and(TENANT_RESOURCE.NAME.eq(resource.name()))
        .execute();
  }
}
