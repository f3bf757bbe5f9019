package dev.hearth.tenant;

import static dev.hearth.db.Tables.EXECUTION_ROLE;
import static dev.hearth.db.Tables.PERSON;
import static dev.hearth.db.Tables.TEAM;
import static dev.hearth.db.Tables.TENANT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import dev.hearth.base.ConnectionId;
import dev.hearth.base.CrossTenant;
import dev.hearth.base.NotFoundException;
import dev.hearth.base.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Tenants and the roles reserved for them. */
@Repository
class TenantRepository {

  private final DSLContext db;

  TenantRepository(DSLContext db) {
    this.db = db;
  }

  public Optional<Tenant> find(TenantId tenant) {
    return db.select(
            TENANT.TENANT_ID,
            TENANT.CODE.convertFrom(TenantCode::new),
            TENANT.NAME,
            TENANT.STATUS.convertFrom(TenantStatus::valueOf),
            TENANT.CLOUD_CONNECTION_ID)
        .from(TENANT)
        .where(TENANT.TENANT_ID.eq(tenant))
        .fetchOptional(Records.mapping(Tenant::new));
  }

  /** As {@link #find}; refuses when there is none. */
  public Tenant require(TenantId tenant) {
    return find(tenant).orElseThrow(NotFoundException::new);
  }

  @CrossTenant("the platform's own list of tenants; also set-up, which looks for what exists")
  public List<Tenant> findAll() {
    return db.select(
            TENANT.TENANT_ID,
            TENANT.CODE.convertFrom(TenantCode::new),
            TENANT.NAME,
            TENANT.STATUS.convertFrom(TenantStatus::valueOf),
            TENANT.CLOUD_CONNECTION_ID)
        .from(TENANT)
        .orderBy(TENANT.NAME, TENANT.TENANT_ID)
        .limit(10_000)
        .fetch(Records.mapping(Tenant::new));
  }

  @CrossTenant("the platform's overview: sizes only, nothing that is in a tenant")
  public List<TenantOverview> overview() {
    return db.select(
            TENANT.TENANT_ID,
            TENANT.CODE,
            TENANT.NAME,
            TENANT.STATUS.convertFrom(TenantStatus::valueOf),
            field(
                select(EXECUTION_ROLE.ROLE_ARN)
                    .from(EXECUTION_ROLE)
                    .where(EXECUTION_ROLE.TENANT_ID.eq(TENANT.TENANT_ID))
                    .orderBy(EXECUTION_ROLE.CREATED_AT, EXECUTION_ROLE.ROLE_ARN)
                    .limit(1)),
            field(
                select(count())
                    .from(EXECUTION_ROLE)
                    .where(EXECUTION_ROLE.TENANT_ID.eq(TENANT.TENANT_ID))),
            field(select(count()).from(TEAM).where(TEAM.TENANT_ID.eq(TENANT.TENANT_ID))),
            field(select(count()).from(PERSON).where(PERSON.TENANT_ID.eq(TENANT.TENANT_ID))))
        .from(TENANT)
        .orderBy(TENANT.NAME, TENANT.TENANT_ID)
        .limit(10_000)
        .fetch(Records.mapping(TenantOverview::new));
  }

  public void insert(
      TenantId tenant, TenantCode code, String name, ConnectionId connection, Instant now) {
    db.insertInto(TENANT)
        .set(TENANT.TENANT_ID, tenant)
        .set(TENANT.CODE, code.value())
        .set(TENANT.NAME, name)
        .set(TENANT.STATUS, TenantStatus.ACTIVE.name())
        .set(TENANT.CLOUD_CONNECTION_ID, connection)
        .set(TENANT.CREATED_AT, now)
        .execute();
  }

  public Optional<UUID> findRole(TenantId tenant, String roleArn) {
    return db.select(EXECUTION_ROLE.EXECUTION_ROLE_ID)
        .from(EXECUTION_ROLE)
        .where(EXECUTION_ROLE.TENANT_ID.eq(tenant))
        .and(EXECUTION_ROLE.ROLE_ARN.eq(roleArn))
        .fetchOptional(EXECUTION_ROLE.EXECUTION_ROLE_ID);
  }

  /** The tenant's first role, which its teams share. */
  public Optional<String> sharedRole(TenantId tenant) {
    return db.select(EXECUTION_ROLE.ROLE_ARN)
        .from(EXECUTION_ROLE)
        .where(EXECUTION_ROLE.TENANT_ID.eq(tenant))
        .orderBy(EXECUTION_ROLE.CREATED_AT, EXECUTION_ROLE.ROLE_ARN)
        .limit(1)
        .fetchOptional(EXECUTION_ROLE.ROLE_ARN);
  }
}
