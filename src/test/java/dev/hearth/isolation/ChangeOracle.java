package dev.hearth.isolation;

import dev.hearth.testing.TestPortal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * Knows, beside the portal, whose rows changed (by triggers on every table with a tenant) and whose
 * an id is (by the primary keys). PostgreSQL only.
 */
final class ChangeOracle {

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final DSLContext sql;
  private final String owners;
  private final int keys;
  private final Map<UUID, Optional<UUID>> known = new HashMap<>();

  ChangeOracle(TestPortal portal, TenantData data) {
    sql = portal.sql();
    sql.execute("create table oracle_change (owner uuid not null)");
    sql.execute(
        """
        create function oracle_note() returns trigger language plpgsql security definer as $$
        begin
          if tg_op <> 'INSERT' then insert into oracle_change values (old.tenant_id); end if;
          if tg_op <> 'DELETE' then insert into oracle_change values (new.tenant_id); end if;
          return null;
        end $$
        """);
    // whatever the portal's grants: the trigger's owner may
    for (var table : data.tables()) {
      sql.execute(
          "create trigger oracle after insert or update or delete on "
              + table
              + " for each row when (pg_trigger_depth() = 0) execute function oracle_note()");
    }
    var keyColumns =
        sql.fetch(
            """
            select c.relname, a.attname
            from pg_constraint k join pg_class c on c.oid = k.conrelid
            join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey)
            where k.contype = 'p' and a.atttypid = 'uuid'::regtype
              and a.attname = c.relname || '_id'
              and exists (select 1 from pg_attribute t
                where t.attrelid = c.oid and t.attname = 'tenant_id' and t.attnum > 0)
            """);
    keys = keyColumns.size();
    owners =
        keyColumns.stream()
            .map(k -> "select tenant_id from %s where %s = ?".formatted(k.get(0), k.get(1)))
            .collect(Collectors.joining(" union "));
  }

  /** Whose rows changed since the last time this was asked. */
  Set<UUID> changed() {
    return new HashSet<>(
        sql.resultQuery(
                "with gone as (delete from oracle_change returning owner) select distinct owner"
                    + " from gone")
            .fetchInto(UUID.class));
  }

  /** Ids in this text that are another tenant's than this. */
  Set<UUID> foreignIds(String text, UUID tenant) {
    return ID.matcher(text)
        .results()
        .map(match -> UUID.fromString(match.group()))
        .filter(id -> ownerOf(id).filter(owner -> !owner.equals(tenant)).isPresent())
        .collect(Collectors.toSet());
  }

  private Optional<UUID> ownerOf(UUID id) {
    return known.computeIfAbsent(
        id,
        any -> {
          var bindings = new Object[keys];
          java.util.Arrays.fill(bindings, id);
          return sql.resultQuery(owners, bindings).fetchInto(UUID.class).stream().findFirst();
        });
  }
}
