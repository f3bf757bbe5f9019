package dev.hearth.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.testing.MigratedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the two roles may do is written down, and the database agrees with the paper. */
class GrantsTest {

  private static final Path GOLDEN = Path.of("db/golden-grants.txt");

  private static final String COLUMN_GRANTS =
      """
      select lower(a.privilege_type) || ' (' || string_agg(c.attname, ', ' order by c.attnum) || ')'
      from pg_attribute c, aclexplode(c.attacl) a
      where c.attrelid = '%s'::regclass and a.grantee = '%s'::regrole
      group by a.privilege_type order by 1
      """;

  private static final String TABLE_GRANTS =
      """
      select lower(a.privilege_type)
      from pg_class c, aclexplode(c.relacl) a
      where c.oid = '%s'::regclass and a.grantee = '%s'::regrole order by 1
      """;

  private static final String POLICIES =
      """
      select format('policy %%s to %%s for %%s%%s%%s', policyname, array_to_string(roles, ', '), lower(cmd),
             coalesce(' using ' || qual, ''), coalesce(' check ' || with_check, ''))
      from pg_policies where tablename = '%s' order by 1
      """;

  private static MigratedDatabase database;

  @BeforeAll
  static void migrate() {
    database = MigratedDatabase.postgresql();
  }

  @Test
  void grants_and_policies_are_the_golden_ones() throws SQLException, IOException {
    var grants = grants();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GOLDEN, grants);
    }
    assertThat(grants)
        .as("who may do what; when the change is meant, see db/postgresql/README.md")
        .isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void nobody_else_was_granted_anything() throws SQLException {
    try (var connection = database.everything()) {
      assertThat(
              MigratedDatabase.strings(
                  connection,
                  """
                  select c.relname || ' to ' || coalesce(r.rolname, 'everybody')
                  from pg_class c cross join lateral aclexplode(c.relacl) a
                  left join pg_roles r on r.oid = a.grantee
                  where c.relnamespace = 'public'::regnamespace
                    and a.grantee <> c.relowner
                    and coalesce(r.rolname, '') not in ('hearth_tenant', 'hearth_platform')
                  """))
          .isEmpty();
    }
  }

  @Test
  void neither_role_owns_makes_or_becomes_anything() throws SQLException {
    try (var connection = database.everything()) {
      assertThat(
              MigratedDatabase.strings(
                  connection,
                  """
                  select rolname from pg_roles
                  where rolname in ('hearth_tenant', 'hearth_platform')
                    and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
                         or has_schema_privilege(oid, 'public', 'create')
                         or exists (select 1 from pg_auth_members m where m.member = pg_roles.oid)
                         or exists (select 1 from pg_class c where c.relowner = pg_roles.oid))
                  """))
          .isEmpty();
    }
  }

  @Test
  void the_platform_does_nothing_to_a_tenants_table_that_was_not_granted() throws SQLException {
    try (var platform = database.as(DatabaseSettings.PLATFORM_ROLE);
        var everything = database.everything()) {
      for (var table : database.tenantTables()) {
        var granted = granted(everything, table, DatabaseSettings.PLATFORM_ROLE).toString();
        for (var attempt :
            List.of(
                "select * from " + table,
                "insert into " + table + " default values",
                "update " + table + " set tenant_id = tenant_id",
                "delete from " + table,
                "truncate " + table)) {
          var word = attempt.substring(0, attempt.indexOf(' '));
          if (!granted.contains(word)) {
            assertThat(outcome(platform, attempt)).as(attempt).isEqualTo("42501");
          }
        }
      }
    }
  }

  @Test
  void a_tenant_sees_of_the_platforms_tables_what_its_own_rows_refer_to_and_here_there_are_none()
      throws SQLException {
    var platformTables = new ArrayList<>(database.allTables());
    platformTables.removeAll(database.tenantTables());
    try (var everything = database.everything();
        var tenant = database.as(DatabaseSettings.TENANT_ROLE)) {
      MigratedDatabase.execute(
          everything,
          "insert into cloud_connection (cloud_connection_id, name, account_id, region,"
              + " credentials_source, created_at) values (gen_random_uuid(), 'x', '123456789012',"
              + " 'r', 'EMULATOR', now())");
      assertThat(platformTables).contains("platform_person");
      for (var table : platformTables) {
        assertThat(outcome(tenant, "select * from " + table)).as(table).isEqualTo("42501");
        assertThat(outcome(tenant, "delete from " + table)).as(table).isEqualTo("42501");
        assertThat(rows(tenant, table)).as(table).isIn("0", "42501");
      }
    }
  }

  private static String grants() throws SQLException {
    var text = new StringBuilder();
    try (var connection = database.everything()) {
      for (var table : database.allTables()) {
        text.append(table).append('\n');
        for (var role : List.of(DatabaseSettings.TENANT_ROLE, DatabaseSettings.PLATFORM_ROLE)) {
          var granted = granted(connection, table, role);
          if (!granted.isEmpty()) {
            text.append("  ").append(role).append(": ").append(String.join(", ", granted));
            text.append('\n');
          }
        }
        for (var policy : MigratedDatabase.strings(connection, POLICIES.formatted(table))) {
          text.append("  ").append(policy).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static List<String> granted(Connection connection, String table, String role)
      throws SQLException {
    var granted =
        new ArrayList<>(MigratedDatabase.strings(connection, TABLE_GRANTS.formatted(table, role)));
    granted.addAll(MigratedDatabase.strings(connection, COLUMN_GRANTS.formatted(table, role)));
    return granted;
  }

  private static String rows(Connection connection, String table) throws SQLException {
    try {
      return MigratedDatabase.strings(connection, "select count(*) from " + table).getFirst();
    } catch (SQLException e) {
      return String.valueOf(e.getSQLState());
    } finally {
      connection.rollback();
    }
  }

  private static String outcome(Connection connection, String sql) throws SQLException {
    try {
      MigratedDatabase.execute(connection, sql);
      return "done";
    } catch (SQLException e) {
      return String.valueOf(e.getSQLState());
    } finally {
      connection.rollback();
    }
  }
}
