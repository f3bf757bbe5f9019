package dev.hearth.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.testing.MigratedDatabase;
import dev.hearth.testing.PlantedRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every table with a tenant, as the catalogue lists them: with tenant A set, no statement reaches
 * tenant B, whatever SQL is written.
 */
class RowSecurityTest {

  private static final UUID A = UUID.randomUUID();
  private static final UUID B = UUID.randomUUID();

  private static MigratedDatabase database;

  private Connection everything;
  private Connection session;
  private PlantedRows rows;

  static List<String> tables() throws SQLException {
    return database.tenantTables();
  }

  @BeforeAll
  static void plant() throws SQLException {
    database = MigratedDatabase.postgresql();
    try (var connection = database.everything()) {
      var rows = new PlantedRows(connection);
      for (var table : tables()) {
        rows.plant(table, A, "of A");
        rows.plant(table, B, "of B");
      }
    }
  }

  @BeforeEach
  void connect() throws SQLException {
    everything = database.everything();
    rows = new PlantedRows(everything);
    session = database.as(DatabaseSettings.TENANT_ROLE);
  }

  @AfterEach
  void close() throws SQLException {
    session.rollback();
    session.close();
    everything.close();
  }

  @Test
  void there_are_tables_to_look_at() throws SQLException {
    assertThat(tables()).contains("tenant", "team", "person", "training_job", "warm_pool");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void row_level_security_is_on_and_forced(String table) throws SQLException {
    assertThat(
            MigratedDatabase.strings(
                everything,
                "select relrowsecurity and relforcerowsecurity from pg_class where oid = '%s'::regclass"
                    .formatted(table)))
        .containsExactly("t");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_tenant_reads_its_own_rows_and_no_others(String table) throws SQLException {
    actAs(A);
    assertThat(count("select count(*) from " + table, table)).isIn("1", DENIED);
    assertThat(count("select count(*) from " + table + " where tenant_id = '" + B + "'", table))
        .isIn("0", DENIED);
    assertThat(
            count("select count(*) from (select * from %s for update) t".formatted(table), table))
        .isIn("1", DENIED);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void without_a_tenant_nothing_is_there(String table) throws SQLException {
    assertThat(count("select count(*) from " + table, table)).isIn("0", DENIED);
    assertUnchanged(table, "update " + table + " set tenant_id = tenant_id");
    assertUnchanged(table, "delete from " + table);
    assertUnchanged(table, rows.insert(table, A, "of nobody"));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_tenant_cannot_update_anothers_row(String table) throws SQLException {
    actAs(A);
    assertUnchanged(
        table, "update %s set tenant_id = tenant_id where tenant_id = '%s'".formatted(table, B));
    assertUnchanged(
        table, "update %s set tenant_id = '%s' where tenant_id = '%s'".formatted(table, A, B));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_tenant_cannot_give_a_row_to_another(String table) throws SQLException {
    actAs(A);
    assertUnchanged(table, "update %s set tenant_id = '%s'".formatted(table, B));
    assertUnchanged(table, rows.insert(table, B, "planted by A"));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_tenant_cannot_delete_anothers_row(String table) throws SQLException {
    actAs(A);
    assertUnchanged(table, "delete from %s where tenant_id = '%s'".formatted(table, B));
    assertUnchanged(table, "truncate " + table + " cascade");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void nobody_switches_it_off(String table) throws SQLException {
    for (var attempt :
        List.of(
            "set local row_security = off",
            "alter table " + table + " disable row level security",
            "alter table " + table + " no force row level security",
            "drop policy hearth_tenant_rows on " + table,
            "set local role hearth_platform",
            "set local role hearth_owner",
            "set local session_replication_role = replica")) {
      actAs(A);
      tryTo(attempt);
      assertThat(count("select count(*) from " + table, table)).as(attempt).isIn("0", "1", DENIED);
      assertUnchanged(table, "delete from %s where tenant_id = '%s'".formatted(table, B));
      session.rollback();
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void the_tenant_is_forgotten_with_the_transaction(String table) throws SQLException {
    actAs(A);
    session.commit();
    assertThat(count("select count(*) from " + table, table)).isIn("0", DENIED);
    actAs(A);
    session.rollback();
    assertThat(count("select count(*) from " + table, table)).isIn("0", DENIED);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void the_owner_itself_sees_nothing(String table) throws SQLException {
    try (var owner = database.address().open()) {
      assertThat(MigratedDatabase.strings(owner, "select count(*) from " + table))
          .containsExactly("0");
    }
  }

  @Test
  void a_new_table_is_covered_by_the_next_start_and_a_table_without_is_noticed()
      throws SQLException {
    var other = MigratedDatabase.postgresql();
    try (var owner = other.address().open();
        var all = other.everything()) {
      MigratedDatabase.execute(owner, "create table later (tenant_id uuid not null)");
      var uncovered =
          "select relname from pg_class where relname = 'later' and not relforcerowsecurity";
      assertThat(MigratedDatabase.strings(all, uncovered)).containsExactly("later");
      other.migrate();
      assertThat(MigratedDatabase.strings(all, uncovered)).isEmpty();
    }
  }

  private static final String DENIED = "denied";
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  private void actAs(UUID tenant) throws SQLException {
    MigratedDatabase.execute(
        session, "select set_config('%s', '%s', true)".formatted(TenantScope.SETTING, tenant));
  }

  /** The count, or {@link #DENIED}: only where nothing at all is granted on the table. */
  private String count(String sql, String table) throws SQLException {
    var save = session.setSavepoint();
    try {
      return MigratedDatabase.strings(session, sql).getFirst();
    } catch (SQLException e) {
      session.rollback(save);
      assertThat(e.getSQLState())
          .as(table + ": " + e.getMessage())
          .isEqualTo(INSUFFICIENT_PRIVILEGE);
      return DENIED;
    }
  }

  /** Whether it is refused or reaches nothing: B's rows are as they were, and no row is B's. */
  private void assertUnchanged(String table, String sql) throws SQLException {
    var before = rows.rows(table, B);
    var save = session.setSavepoint();
    tryTo(sql);
    // seen from inside the same transaction, by somebody who sees all
    MigratedDatabase.execute(session, "reset session authorization");
    assertThat(
            MigratedDatabase.strings(
                session,
                "select t.*::text from %s t where tenant_id = '%s' order by 1".formatted(table, B)))
        .as(sql)
        .isEqualTo(before.lines().toList());
    session.rollback(save);
    MigratedDatabase.execute(session, "set session authorization " + DatabaseSettings.TENANT_ROLE);
  }

  private void tryTo(String sql) throws SQLException {
    var save = session.setSavepoint();
    try {
      MigratedDatabase.execute(session, sql);
    } catch (SQLException e) {
      session.rollback(save);
    }
  }
}
