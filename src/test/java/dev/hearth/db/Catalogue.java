package dev.hearth.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A schema as its catalogue tells it, in words both databases share: types are PostgreSQL's, what
 * only one of them invents (indexes under constraints, checks for NOT NULL) is left out.
 */
final class Catalogue {

  /** A primary, unique or foreign key. */
  record Key(String table, String name, String kind, List<String> columns, String target) {

    @Override
    public String toString() {
      var to = target.isEmpty() ? "" : " -> " + target;
      return kind.toLowerCase(java.util.Locale.ROOT)
          + " "
          + name
          + " ("
          + String.join(", ", columns)
          + ")"
          + to;
    }
  }

  private static final String COLUMNS =
      """
      select table_name, column_name, data_type, character_maximum_length, numeric_precision,
             numeric_scale, is_nullable, column_default
      from information_schema.columns
      where table_schema = 'public' and table_name <> 'flyway_schema_history'
      order by table_name, ordinal_position
      """;

  private static final String KEYS =
      """
      select c.table_name, c.constraint_name, c.constraint_type, k.column_name,
             (select max(t.table_name) from information_schema.referential_constraints r
              join information_schema.table_constraints t
                on t.constraint_schema = r.unique_constraint_schema
               and t.constraint_name = r.unique_constraint_name
              where r.constraint_schema = c.constraint_schema
                and r.constraint_name = c.constraint_name)
      from information_schema.table_constraints c
      join information_schema.key_column_usage k
        on k.constraint_schema = c.constraint_schema and k.constraint_name = c.constraint_name
      where c.table_schema = 'public' and c.table_name <> 'flyway_schema_history'
      order by c.table_name, c.constraint_name, k.ordinal_position
      """;

  private static final String CHECKS =
      """
      select table_name, constraint_name
      from information_schema.table_constraints
      where table_schema = 'public' and constraint_type = 'CHECK'
        and constraint_name not like '%not_null' and table_name <> 'flyway_schema_history'
      order by table_name, constraint_name
      """;

  private final Connection connection;

  Catalogue(Connection connection) {
    this.connection = connection;
  }

  /** Tables in order, each with its columns, keys, checks and indexes. */
  String text() throws SQLException {
    var tables = new TreeMap<String, List<String>>();
    columns().forEach((table, lines) -> tables.put(table, new ArrayList<>(lines)));
    keys().forEach(key -> tables.get(key.table()).add(key.toString()));
    for (var row : query(CHECKS, 2)) {
      tables.get(row.get(0)).add("check " + row.get(1));
    }
    for (var table : tables.entrySet()) {
      indexes(table.getKey())
          .forEach((name, columns) ->
              table.getValue().add("index " + name + " (" + String.join(", ", columns) + ")"));
    }
    return tables.entrySet().stream()
        .map(t -> t.getKey() + "\n" + indented(t.getValue()))
        .collect(Collectors.joining("\n"));
  }

  /** Columns by table, as {@code name type [not null] [default]}. */
  Map<String, List<String>> columns() throws SQLException {
    var columns = new TreeMap<String, List<String>>();
    for (var row : query(COLUMNS, 8)) {
      columns.computeIfAbsent(row.get(0), t -> new ArrayList<>()).add(column(row));
    }
    return columns;
  }

  Collection<Key> keys() throws SQLException {
    var keys = new TreeMap<String, Key>();
    for (var row : query(KEYS, 5)) {
      var name = row.get(1);
      var key =
          keys.computeIfAbsent(
              row.get(0) + "." + name,
              k -> new Key(row.get(0), name, row.get(2), new ArrayList<>(), row.get(4)));
      key.columns().add(row.get(3));
    }
    return keys.values();
  }

  /** Indexes of our own by name; those under keys belong to the database. */
  Map<String, List<String>> indexes(String table) throws SQLException {
    var indexes = new TreeMap<String, List<String>>();
    try (var rows = connection.getMetaData().getIndexInfo(null, "public", table, false, false)) {
      while (rows.next()) {
        var name = rows.getString("INDEX_NAME");
        if (name != null && name.endsWith("_idx")) {
          var descending = "D".equals(rows.getString("ASC_OR_DESC"));
          indexes
              .computeIfAbsent(name, n -> new ArrayList<>())
              .add(rows.getString("COLUMN_NAME") + (descending ? " desc" : ""));
        }
      }
    }
    return indexes;
  }

  private static String column(List<String> row) {
    var nullable = row.get(6).equals("YES");
    // PostgreSQL says of a text's default that it is a text
    var standard = row.get(7).replace("::character varying", "");
    return row.get(1)
        + " "
        + type(row)
        + (nullable ? "" : " not null")
        + (standard.isEmpty() ? "" : " default " + standard.toLowerCase(java.util.Locale.ROOT));
  }

  private static String type(List<String> row) {
    var type = row.get(2).toLowerCase(java.util.Locale.ROOT);
    return switch (type) {
      case "json" -> "jsonb";
      case "binary varying" -> "bytea";
      case "character varying" -> "varchar(" + row.get(3) + ")";
      case "numeric" -> "numeric(" + row.get(4) + ", " + row.get(5) + ")";
      default -> type;
    };
  }

  private static String indented(List<String> lines) {
    return lines.stream().map(line -> "  " + line + "\n").collect(Collectors.joining());
  }

  private List<List<String>> query(String sql, int columns) throws SQLException {
    var rows = new ArrayList<List<String>>();
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      while (result.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= columns; i++) {
          var value = result.getString(i);
          row.add(value == null ? "" : value);
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
