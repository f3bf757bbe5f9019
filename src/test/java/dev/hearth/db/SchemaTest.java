package dev.hearth.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.testing.OnEachDatabase;
import dev.hearth.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The migrations make the same schema on both databases, the one in db/golden-schema.txt. */
@OnEachDatabase
class SchemaTest {

  private static final Path GOLDEN = Path.of("db/golden-schema.txt");

  @Parameter
  @SuppressWarnings("NullAway.Init")
  TestDatabase database;

  private TestDatabase.Address address;
  private Connection connection;

  @BeforeEach
  void migrate() {
    address = database.create();
    Migrations.on(database, address).migrate();
    connection = address.open();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void the_schema_is_the_golden_one() throws SQLException, IOException {
    var schema = new Catalogue(connection).text();
    if (Boolean.getBoolean("golden.update") && database == TestDatabase.H2) {
      Files.writeString(GOLDEN, schema);
    }
    assertThat(schema)
        .as("schema; when the change is meant, see db/README.md")
        .isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void a_change_of_the_schema_shows() throws SQLException {
    var before = new Catalogue(connection).text();
    try (var statement = connection.createStatement()) {
      statement.execute("alter table team add column motto varchar(10)");
    }
    assertThat(new Catalogue(connection).text()).isNotEqualTo(before).contains("motto varchar(10)");
  }

  @Test
  void migrating_again_does_nothing() {
    var again = Migrations.on(database, address).migrate();
    assertThat(again.migrationsExecuted).isZero();
    Migrations.on(database, address).validate();
  }
}
