package dev.hearth.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DataAccessException;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Gives each statement the connection of the role it runs under, that of its transaction. */
final class ScopedConnections implements ConnectionProvider {

  private final DataSource tenant;
  private final DataSource platform;
  private final TenantScope scope;

  ScopedConnections(DataSource tenant, DataSource platform, TenantScope scope) {
    this.tenant = new TransactionAwareDataSourceProxy(tenant);
    this.platform = new TransactionAwareDataSourceProxy(platform);
    this.scope = scope;
  }

  @Override
  public Connection acquire() {
    try {
      return (scope.isPlatform() ? platform : tenant).getConnection();
    } catch (SQLException e) {
      throw new DataAccessException("No connection to the database", e);
    }
  }

  @Override
  public void release(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new DataAccessException("A connection could not be given back", e);
    }
  }
}
