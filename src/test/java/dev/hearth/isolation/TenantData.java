package dev.hearth.isolation;

import dev.hearth.base.ConnectionId;
import dev.hearth.testing.TestPortal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** What is in the tables with a tenant, as the catalogue lists them. */
final class TenantData {

  /** A column of a table with a tenant. */
  record Column(String table, String name, String type, int length) {}

  private final DSLContext sql;
  private final List<Column> columns = new ArrayList<>();
  private final Map<String, List<UUID>> known = new HashMap<>();

  TenantData(TestPortal portal) {
    sql = portal.sql();
    for (var row :
        sql.fetch(
            """
            select c.table_name, c.column_name, lower(c.data_type), c.character_maximum_length
            from information_schema.columns c
            where c.table_schema = 'public' and c.column_name <> 'tenant_id'
              and exists (select 1 from information_schema.columns o
                where o.table_schema = 'public' and o.table_name = c.table_name and o.column_name = 'tenant_id')
            order by 1, c.ordinal_position
            """)) {
      var length = row.get(3) == null ? 1_000 : ((Number) row.get(3)).intValue();
      columns.add(
          new Column(
              String.valueOf(row.get(0)),
              String.valueOf(row.get(1)),
              String.valueOf(row.get(2)),
              Math.min(length, 1_000_000)));
    }
  }

  List<Column> columns() {
    return columns;
  }

  List<Column> textColumns() {
    return columns.stream()
        .filter(c -> c.type().equals("character varying") || c.type().equals("text"))
        .toList();
  }

  Set<String> tables() {
    var tables = new LinkedHashSet<String>();
    columns.forEach(column -> tables.add(column.table()));
    return tables;
  }

  /** Ids of this type that the tenant has; {@code FooBarId} is in {@code foo_bar.foo_bar_id}. */
  List<UUID> ids(Class<?> type, UUID tenant) {
    return known.computeIfAbsent(type.getName() + tenant, key -> find(type, tenant));
  }

  private List<UUID> find(Class<?> type, UUID tenant) {
    if (type == UUID.class) {
      return columns.stream()
          .filter(c -> c.type().equals("uuid"))
          .flatMap(c -> uuids(c.table(), c.name(), tenant).stream().limit(1))
          .distinct()
          .toList();
    }
    if (type == ConnectionId.class) {
      return uuids("tenant", "cloud_connection_id", tenant);
    }
    var words = type.getSimpleName().replaceAll("Id$", "").replaceAll("(?<=.)([A-Z])", "_$1");
    var table = words.toLowerCase(Locale.ROOT);
    var found = uuids(table, table + "_id", tenant);
    if (found.isEmpty()) {
      throw new IllegalStateException(
          "No " + table + " to name by a " + type.getSimpleName() + ": make one in TwoTenants");
    }
    return found;
  }

  private List<UUID> uuids(String table, String column, UUID tenant) {
    return sql.resultQuery(
            "select distinct %s from %s where tenant_id = ? and %s is not null order by 1"
                .formatted(column, table, column),
            tenant)
        .fetchInto(UUID.class);
  }

  /** Short texts of one tenant that the other does not have, one from each column. */
  List<String> texts(UUID of, UUID notOf) {
    var texts = new LinkedHashSet<String>();
    for (var column : textColumns()) {
      var query =
          "select distinct %s from %s where tenant_id = ? and char_length(%s) between 3 and 200"
              .formatted(column.name(), column.table(), column.name());
      var others = sql.resultQuery(query, notOf).fetchInto(String.class);
      sql.resultQuery(query, of).fetchInto(String.class).stream()
          .filter(text -> !others.contains(text))
          .limit(1)
          .forEach(texts::add);
    }
    return List.copyOf(texts);
  }

  /** Everything of a tenant, to see whether anything changed. */
  Map<String, String> everything(UUID tenant) {
    var all = new LinkedHashMap<String, String>();
    for (var table : tables()) {
      all.put(
          table,
          sql
              .resultQuery("select * from " + table + " where tenant_id = ?", tenant)
              .fetch()
              .map(row -> row.intoList().toString())
              .stream()
              .sorted()
              .toList()
              .toString());
    }
    return all;
  }
}
