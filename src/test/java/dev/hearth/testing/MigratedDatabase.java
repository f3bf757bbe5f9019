package dev.hearth.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/** A PostgreSQL database with Hearth's schema and nothing in it, to look at with plain SQL. */
public final class MigratedDatabase {

  private final TestDatabase.Address address;

  private MigratedDatabase(TestDatabase.Address address) {
    this.address = address;
  }

  public static MigratedDatabase postgresql() {
    var database = new MigratedDatabase(TestDatabase.POSTGRESQL.create());
    database.migrate();
    return database;
  }

  /** As at every start. */
  public void migrate() {
    Flyway.configure()
        .dataSource(address.url(), address.user(), address.password())
        .locations("filesystem:db/migration", "filesystem:db/postgresql")
        .load()
        .migrate();
  }

  public TestDatabase.Address address() {
    return address;
  }

  /** Past every isolation. */
  public Connection everything() {
    return address.openBesideIsolation();
  }

  /** As a session of this role would be, in a transaction. */
  public Connection as(String role) throws SQLException {
    var connection = everything();
    connection.setAutoCommit(false);
    execute(connection, "set session authorization " + role);
    connection.commit();
    return connection;
  }

  /** Tables with a column {@code tenant_id}: whatever the catalogue knows, not what we remember. */
  public List<String> tenantTables() throws SQLException {
    return tables(
        "select table_name from information_schema.columns"
            + " where table_schema = 'public' and column_name = 'tenant_id' order by 1");
  }

  public List<String> allTables() throws SQLException {
    return tables(
        "select table_name from information_schema.tables where table_schema = 'public'"
            + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history' order by 1");
  }

  private List<String> tables(String sql) throws SQLException {
    try (var connection = everything()) {
      return strings(connection, sql);
    }
  }

  public static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of each row. */
  public static List<String> strings(Connection connection, String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(String.valueOf(rows.getString(1)));
      }
    }
    return found;
  }
}
