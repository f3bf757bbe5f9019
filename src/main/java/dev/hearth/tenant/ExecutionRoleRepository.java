package dev.hearth.tenant;

import static dev.hearth.db.Tables.CLOUD_CONNECTION;
import static dev.hearth.db.Tables.EXECUTION_ROLE;
import static dev.hearth.db.Tables.ROLE_RESERVATION;

import dev.hearth.base.ConnectionId;
import dev.hearth.base.CrossTenant;
import dev.hearth.base.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Roles and whose they are. */
@Repository
class ExecutionRoleRepository {

  private final DSLContext db;

  ExecutionRoleRepository(DSLContext db) {
    this.db = db;
  }

  /** The tenant's own first, which is the oldest. */
  public List<ExecutionRole> findAll(TenantId tenant) {
    return db.select(
            EXECUTION_ROLE.TENANT_ID,
            EXECUTION_ROLE.EXECUTION_ROLE_ID,
            EXECUTION_ROLE.CLOUD_CONNECTION_ID,
            EXECUTION_ROLE.ROLE_ARN,
            EXECUTION_ROLE.ORIGIN.convertFrom(ExecutionRole.Origin::valueOf),
            EXECUTION_ROLE.STATE.convertFrom(ExecutionRole.State::valueOf))
        .from(EXECUTION_ROLE)
        .where(EXECUTION_ROLE.TENANT_ID.eq(tenant))
        .orderBy(EXECUTION_ROLE.CREATED_AT, EXECUTION_ROLE.ROLE_ARN)
        .limit(1_000)
        .fetch(Records.mapping(ExecutionRole::new));
  }

  @CrossTenant("a role belongs to one tenant only, so who asks must learn whether it is taken")
  public Optional<TenantId> owner(String roleArn) {
    return db.select(ROLE_RESERVATION.TENANT_ID)
        .from(ROLE_RESERVATION)
        .where(ROLE_RESERVATION.ROLE_ARN.eq(roleArn))
        .fetchOptional(ROLE_RESERVATION.TENANT_ID);
  }

  /** Reserves the role for ever; fails when another tenant ever had it. */
  public void reserve(
      TenantId tenant,
      ConnectionId connection,
      String roleArn,
      ExecutionRole.Origin origin,
      Instant now) {
    db.insertInto(ROLE_RESERVATION)
        .set(ROLE_RESERVATION.ROLE_ARN, roleArn)
        .set(ROLE_RESERVATION.TENANT_ID, tenant)
        .set(ROLE_RESERVATION.RESERVED_AT, now)
        .execute();
    db.insertInto(EXECUTION_ROLE)
        .set(EXECUTION_ROLE.TENANT_ID, tenant)
        .set(EXECUTION_ROLE.EXECUTION_ROLE_ID, UUID.randomUUID())
        .set(EXECUTION_ROLE.CLOUD_CONNECTION_ID, connection)
        .set(EXECUTION_ROLE.ROLE_ARN, roleArn)
        .set(EXECUTION_ROLE.ORIGIN, origin.name())
        .set(EXECUTION_ROLE.STATE, ExecutionRole.State.RESERVED.name())
        .set(EXECUTION_ROLE.CREATED_AT, now)
        .execute();
  }

  public void setState(TenantId tenant, UUID role, ExecutionRole.State state) {
    db.update(EXECUTION_ROLE)
        .set(EXECUTION_ROLE.STATE, state.name())
        .where(EXECUTION_ROLE.TENANT_ID.eq(tenant))
        .and(EXECUTION_ROLE.EXECUTION_ROLE_ID.eq(role))
        .execute();
  }

  @CrossTenant("the broker may pass the adopted roles of all tenants; a session only its tenant's")
  public List<String> findAdoptedIn(String accountId) {
    return db.select(EXECUTION_ROLE.ROLE_ARN)
        .from(EXECUTION_ROLE)
        .join(CLOUD_CONNECTION)
        .on(CLOUD_CONNECTION.CLOUD_CONNECTION_ID.eq(EXECUTION_ROLE.CLOUD_CONNECTION_ID))
        .where(CLOUD_CONNECTION.ACCOUNT_ID.eq(accountId))
        .and(EXECUTION_ROLE.ORIGIN.eq(ExecutionRole.Origin.ADOPTED.name()))
        .and(EXECUTION_ROLE.STATE.eq(ExecutionRole.State.READY.name()))
        .orderBy(EXECUTION_ROLE.ROLE_ARN)
        .fetch(EXECUTION_ROLE.ROLE_ARN);
  }

  @CrossTenant("whatever was reserved and not finished is finished, tenant by tenant")
  public List<TenantId> findTenantsWithReserved() {
    return db.selectDistinct(EXECUTION_ROLE.TENANT_ID)
        .from(EXECUTION_ROLE)
        .where(EXECUTION_ROLE.STATE.eq(ExecutionRole.State.RESERVED.name()))
        .limit(1_000)
        .fetch(EXECUTION_ROLE.TENANT_ID);
  }
}
