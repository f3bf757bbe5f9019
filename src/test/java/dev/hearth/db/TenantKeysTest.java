package dev.hearth.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.testing.OnEachDatabase;
import dev.hearth.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class TenantKeysTest {

  /** Whoever adds a table that belongs to no tenant says so here. */
  private static final String[] PLATFORM_TABLES = {
    "cloud_connection",
    "email_domain",
    "identity_provider",
    "platform_audit_chain",
    "platform_audit_event",
    "platform_person",
    "scheduled_tasks",
    "sync_cursor"
  };

  @Parameter
  @SuppressWarnings("NullAway.Init")
  TestDatabase database;

  private Connection connection;
  private Catalogue catalogue;

  @BeforeEach
  void migrate() {
    var address = database.create();
    Migrations.on(database, address).migrate();
    connection = address.open();
    catalogue = new Catalogue(connection);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void every_key_of_a_tenants_table_names_the_tenant() throws SQLException {
    assertThat(TenantKeys.missingIn(catalogue)).isEmpty();
  }

  @Test
  void every_other_table_is_known_to_be_the_platforms() throws SQLException {
    var tables = new java.util.TreeSet<>(catalogue.columns().keySet());
    tables.removeAll(TenantKeys.tenantTables(catalogue));
    assertThat(tables).containsExactly(PLATFORM_TABLES);
  }

  @Test
  void every_exception_is_still_needed() throws SQLException {
    var names = catalogue.keys().stream().map(Catalogue.Key::name);
    assertThat(names).containsAll(TenantKeys.EXCEPTIONS.keySet());
  }

  @Test
  void keys_without_the_tenant_are_found() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          create table leaky (
            tenant_id uuid not null,
            leaky_id uuid not null,
            name varchar(10) not null,
            constraint leaky_pk primary key (leaky_id),
            constraint leaky_name_key unique (name),
            constraint leaky_good_key unique (tenant_id, name))
          """);
      statement.execute(
          """
          create table drip (
            tenant_id uuid not null,
            drip_id uuid not null,
            leaky_id uuid not null,
            constraint drip_pk primary key (tenant_id, drip_id),
            constraint drip_leaky_fk foreign key (leaky_id) references leaky)
          """);
    }
    assertThat(TenantKeys.missingIn(catalogue))
        .hasSize(3)
        .anyMatch(key -> key.contains("leaky_pk"))
        .anyMatch(key -> key.contains("leaky_name_key"))
        .anyMatch(key -> key.contains("drip_leaky_fk"));
  }
}
