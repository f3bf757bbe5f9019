package dev.hearth.tenant.onboarding;

import static dev.hearth.db.Tables.CLOUD_CONNECTION;
import static dev.hearth.db.Tables.EXECUTION_ROLE;
import static dev.hearth.db.Tables.IDENTITY_PROVIDER;
import static dev.hearth.db.Tables.PERSON;
import static dev.hearth.db.Tables.TEAM;
import static dev.hearth.db.Tables.TENANT;
import static dev.hearth.db.Tables.WARM_POOL;

import dev.hearth.access.Role;
import dev.hearth.base.CrossTenant;
import dev.hearth.base.TenantId;
import dev.hearth.tenant.AllowedTypes;
import dev.hearth.tenant.TenantCeilings;
import dev.hearth.tenant.TenantStatus;
import java.time.Duration;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** One tenant with its sizes, for the platform's staff. */
@Repository
class TenantDetailQuery {

  private final DSLContext db;

  TenantDetailQuery(DSLContext db) {
    this.db = db;
  }

  @CrossTenant("the platform opens a tenant by its code")
  public Optional<TenantDetail> find(String code) {
    return find(TENANT.CODE.eq(code));
  }

  public Optional<TenantDetail> find(TenantId tenant) {
    return find(TENANT.TENANT_ID.eq(tenant));
  }

  private Optional<TenantDetail> find(Condition which) {
    return db.select(TENANT.fields())
        .select(CLOUD_CONNECTION.ACCOUNT_ID, CLOUD_CONNECTION.REGION)
        .from(TENANT)
        .join(CLOUD_CONNECTION)
        .on(CLOUD_CONNECTION.CLOUD_CONNECTION_ID.eq(TENANT.CLOUD_CONNECTION_ID))
        .where(which)
        .fetchOptional(this::detail);
  }

  private TenantDetail detail(Record row) {
    var tenant = row.get(TENANT.TENANT_ID);
    var admin = Role.TENANT_ADMIN.name();
    return new TenantDetail(
        tenant,
        row.get(TENANT.CODE),
        row.get(TENANT.NAME),
        TenantStatus.valueOf(row.get(TENANT.STATUS)),
        row.get(CLOUD_CONNECTION.ACCOUNT_ID) + " · " + row.get(CLOUD_CONNECTION.REGION),
        db.select(EXECUTION_ROLE.ROLE_ARN)
            .from(EXECUTION_ROLE)
            .where(EXECUTION_ROLE.TENANT_ID.eq(tenant))
            .orderBy(EXECUTION_ROLE.CREATED_AT, EXECUTION_ROLE.ROLE_ARN)
            .limit(1_000)
            .fetch(EXECUTION_ROLE.ROLE_ARN),
        db.select(IDENTITY_PROVIDER.NAME)
            .from(IDENTITY_PROVIDER)
            .where(IDENTITY_PROVIDER.TENANT_ID.eq(tenant))
            .orderBy(IDENTITY_PROVIDER.NAME)
            .limit(100)
            .fetch(IDENTITY_PROVIDER.NAME),
        count(TEAM, TEAM.TENANT_ID.eq(tenant)),
        count(PERSON, PERSON.TENANT_ID.eq(tenant)),
        count(
            PERSON,
            PERSON
                .TENANT_ID
                .eq(tenant)
                .and(PERSON.SUSPENDED.isFalse())
                .and(PERSON.TENANT_ROLE.eq(admin).or(PERSON.GRANTED_ROLE.eq(admin)))),
        count(WARM_POOL, WARM_POOL.TENANT_ID.eq(tenant).and(WARM_POOL.STATUS.ne("TERMINATED"))),
        new TenantCeilings(
            Duration.ofSeconds(row.get(TENANT.MAXIMUM_KEEP_ALIVE_SECONDS)),
            AllowedTypes.stored(row.get(TENANT.INSTANCE_TYPES)),
            row.get(TENANT.REMOTE_DEBUG_ALLOWED)),
        row.get(TENANT.CREATED_AT),
        row.get(TENANT.VERSION),
        row.get(TENANT.CHANGED_BY),
        row.get(TENANT.CHANGED_AT));
  }

  private int count(Table<?> table, Condition which) {
    return db.fetchCount(table, which);
  }
}
