package dev.hearth.isolation;

import dev.hearth.testing.PlantedRows;
import dev.hearth.testing.TestDatabase;
import dev.hearth.testing.TestPortal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Marks a tenant's data: every text of every table with a tenant begins with {@link #MARK}. */
final class Canaries {

  /** In no word, no UUID and no hash. */
  static final String MARK = "zQ7x";

  private Canaries() {}

  /**
   * Answers the columns that could not be marked: those that allow a few words only. On PostgreSQL
   * there are none, because the checks are taken away; tables without a row get one.
   */
  static List<String> plant(TestPortal portal, UUID tenant) throws SQLException {
    var data = new TenantData(portal);
    var unmarked = new ArrayList<String>();
    var address = portal.get(TestDatabase.Address.class);
    var postgresql = address.url().startsWith("jdbc:postgresql:");
    try (var connection = address.openBesideIsolation();
        var statement = connection.createStatement()) {
      if (postgresql) {
        plantEverywhere(connection, data, tenant);
      } else {
        statement.execute("set referential_integrity false");
      }
      for (var column : data.textColumns()) {
        mark(statement, column, tenant, unmarked);
      }
      if (!postgresql) {
        statement.execute("set referential_integrity true");
      }
    }
    return unmarked;
  }

  private static void plantEverywhere(Connection connection, TenantData data, UUID tenant)
      throws SQLException {
    var rows = new PlantedRows(connection);
    for (var table : data.tables()) {
      if (rows.rows(table, tenant).isEmpty()) {
        rows.plant(table, tenant, MARK);
      }
    }
  }

  private static void mark(
      Statement statement, TenantData.Column column, UUID tenant, List<String> unmarked) {
    try {
      statement.execute(
          "update %1$s set %2$s = '%3$s' || right(coalesce(%2$s, ''), %4$d) where tenant_id = '%5$s'"
              .formatted(
                  column.table(), column.name(), MARK, column.length() - MARK.length(), tenant));
    } catch (SQLException e) {
      unmarked.add(column.table() + "." + column.name());
    }
  }
}
