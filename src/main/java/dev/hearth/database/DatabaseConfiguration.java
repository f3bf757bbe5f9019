package dev.hearth.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * On PostgreSQL two pools, one per role, and the owner only for migrations; on H2 one pool for all.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

  @Bean
  DatabaseRoles databaseRoles(DataSourceProperties owner, DatabaseSettings settings) {
    return new DatabaseRoles(PostgresAddress.of(owner), settings);
  }

  @Bean
  @Primary
  DataSource dataSource(DataSourceProperties owner, DatabaseRoles roles) {
    if (!roles.apart()) {
      return owner.initializeDataSourceBuilder().type(HikariDataSource.class).build();
    }
    roles.prepare();
    return lazy(roles.pool(DatabaseRoles.Kind.TENANT));
  }

  @Bean(defaultCandidate = false, destroyMethod = "")
  @PlatformDatabase
  DataSource platformDataSource(DataSource tenant, DatabaseRoles roles) {
    return roles.apart() ? lazy(roles.pool(DatabaseRoles.Kind.PLATFORM)) : tenant;
  }

  @Bean(defaultCandidate = false, destroyMethod = "")
  @FlywayDataSource
  DataSource ownerDataSource(DataSource tenant, DatabaseRoles roles, DataSourceProperties owner) {
    if (!roles.apart()) {
      return tenant;
    }
    return owner.initializeDataSourceBuilder().type(SimpleDriverDataSource.class).build();
  }

  @Bean
  PlatformTransactionManager transactionManager(
      DataSource tenant, @PlatformDatabase DataSource platform, DatabaseRoles roles) {
    return roles.apart()
        ? new PairedTransactionManager(tenant, platform)
        : new JdbcTransactionManager(tenant);
  }

  @Bean
  ConnectionProvider connectionProvider(
      DataSource tenant, @PlatformDatabase DataSource platform, TenantScope scope) {
    return new ScopedConnections(tenant, platform, scope);
  }

  @Bean
  TenantScope tenantScope(DataSource tenant, DatabaseRoles roles) {
    return new TenantScope(tenant, roles.apart());
  }

  /** Takes a connection from the pool only when a statement needs one. */
  private static DataSource lazy(DataSource pool) {
    var lazy = new LazyConnectionDataSourceProxy();
    lazy.setTargetDataSource(pool);
    lazy.setDefaultAutoCommit(true);
    lazy.setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    return lazy;
  }
}
