package dev.hearth.database;

import dev.hearth.base.TenantId;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one place that knows for whom this thread acts: the tenant a call is bound to, the tenant of
 * the transaction, and whether a cross-tenant method runs. Refuses to change the tenant of either.
 * On PostgreSQL it tells the database, for the length of the transaction.
 */
final class TenantScope {

  /** What the policies of row-level security compare with; empty outside a transaction. */
  static final String SETTING = "hearth.tenant";

  private final ThreadLocal<@Nullable TenantId> call = new ThreadLocal<>();
  private final ThreadLocal<@Nullable Boolean> platform = new ThreadLocal<>();
  private final DataSource tenantDatabase;
  private final boolean rowSecurity;

  TenantScope(DataSource tenantDatabase, boolean rowSecurity) {
    this.tenantDatabase = new TransactionAwareDataSourceProxy(tenantDatabase);
    this.rowSecurity = rowSecurity;
  }

  /** Something that may fail as the call it wraps. */
  @FunctionalInterface
  interface Work {
    @Nullable Object run() throws Throwable;
  }

  /** A call on behalf of this tenant: until it returns, nobody else's data is touched. */
  @Nullable Object bound(TenantId tenant, Work work) throws Throwable {
    var outer = call.get();
    requireSame("call", outer, tenant);
    call.set(tenant);
    try {
      return work.run();
    } finally {
      restore(call, outer);
    }
  }

  /** A repository method of this tenant, inside a transaction. */
  @Nullable Object inTransactionOf(TenantId tenant, Work work) throws Throwable {
    requireSame("call", call.get(), tenant);
    var current = TransactionTenant.current();
    requireSame("transaction", current, tenant);
    return as(
        false,
        () -> {
          if (current == null) {
            tell(tenant);
            TransactionTenant.bind(tenant);
          }
          return work.run();
        });
  }

  /** A repository method that is marked to read or write across tenants. */
  @Nullable Object acrossTenants(Work work) throws Throwable {
    return as(true, work);
  }

  /** Which of the two data sources a statement of this moment goes to. */
  boolean isPlatform() {
    return Boolean.TRUE.equals(platform.get());
  }

  private @Nullable Object as(boolean asPlatform, Work work) throws Throwable {
    var outer = platform.get();
    platform.set(asPlatform);
    try {
      return work.run();
    } finally {
      restore(platform, outer);
    }
  }

  private void tell(TenantId tenant) {
    if (!rowSecurity) {
      return;
    }
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("A tenant's rows are reached in a transaction only");
    }
    try (var connection = tenantDatabase.getConnection();
        var statement = connection.prepareStatement("select set_config(?, ?, true)")) {
      statement.setString(1, SETTING);
      statement.setString(2, tenant.toString());
      statement.execute();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("The database does not answer", e);
    }
  }

  private static void requireSame(String what, @Nullable TenantId bound, TenantId wanted) {
    if (bound != null && !bound.equals(wanted)) {
      throw new IllegalStateException(
          "This " + what + " is of another tenant; a " + what + " has one tenant to its end");
    }
  }

  private static <T> void restore(ThreadLocal<@Nullable T> local, @Nullable T outer) {
    if (outer == null) {
      local.remove();
    } else {
      local.set(outer);
    }
  }
}
