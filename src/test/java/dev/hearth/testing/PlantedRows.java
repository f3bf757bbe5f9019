package dev.hearth.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Rows made from the catalogue alone, one per table and tenant, so that a table nobody has thought
 * of is filled too. Checks and foreign keys of the database are taken away first: it is for tests
 * of who reaches a row, not of what it says.
 */
public final class PlantedRows {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Connection connection;

  public PlantedRows(Connection connection) throws SQLException {
    this.connection = connection;
    MigratedDatabase.execute(connection, "set session_replication_role = replica");
    for (var drop :
        MigratedDatabase.strings(
            connection,
            """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname)
            from pg_constraint
            where contype = 'c' and connamespace = 'public'::regnamespace
            """)) {
      MigratedDatabase.execute(connection, drop);
    }
  }

  /** One row of this tenant; every text in it holds the mark as far as the column is wide. */
  public void plant(String table, UUID tenant, String mark) throws SQLException {
    MigratedDatabase.execute(connection, insert(table, tenant, mark));
  }

  /** The statement that would plant it. */
  public String insert(String table, UUID tenant, String mark) throws SQLException {
    var values = values(table, mark);
    values.replace("tenant_id", "'" + tenant + "'");
    return "insert into %s (%s) values (%s)"
        .formatted(table, String.join(", ", values.keySet()), String.join(", ", values.values()));
  }

  private Map<String, String> values(String table, String mark) throws SQLException {
    var values = new LinkedHashMap<String, String>();
    try (var statement =
        connection.prepareStatement(
            "select column_name, data_type, coalesce(character_maximum_length, 60)"
                + " from information_schema.columns"
                + " where table_schema = 'public' and table_name = ?"
                + " and is_generated = 'NEVER' and is_identity = 'NO'"
                + " order by ordinal_position")) {
      statement.setString(1, table);
      try (var columns = statement.executeQuery()) {
        while (columns.next()) {
          values.put(columns.getString(1), value(columns.getString(2), columns.getInt(3), mark));
        }
      }
    }
    return values;
  }

  private String value(String type, int length, String mark) {
    var n = NUMBER.incrementAndGet();
    return switch (type) {
      case "uuid" -> "'" + UUID.randomUUID() + "'";
      case "character varying", "text" -> "'" + cut(n + mark, length) + "'";
      case "integer", "bigint", "numeric" -> Integer.toString(n);
      case "smallint" -> Integer.toString(n % 30_000);
      case "boolean" -> "false";
      case "timestamp with time zone" -> "timestamp with time zone '2026-01-02 03:04:05+00'";
      case "date" -> "date '2026-01-02'";
      case "jsonb" -> "'{\"mark\": \"" + mark + "\"}'";
      case "bytea" -> "'\\x00'";
      case "ARRAY" -> "array['" + mark + "']";
      default ->
          throw new IllegalArgumentException(
              "Say in PlantedRows what a value of type " + type + " looks like");
    };
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }

  /** All rows of a tenant as text, to see whether anything changed. */
  public String rows(String table, UUID tenant) throws SQLException {
    return MigratedDatabase.strings(
            connection,
            "select t.*::text from %s t where tenant_id = '%s' order by 1".formatted(table, tenant))
        .stream()
        .collect(Collectors.joining("\n"));
  }
}
