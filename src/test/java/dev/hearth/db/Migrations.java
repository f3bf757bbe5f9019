package dev.hearth.db;

import dev.hearth.testing.TestDatabase;
import org.flywaydb.core.Flyway;

/** Hearth's migrations on an empty database. */
final class Migrations {

  private Migrations() {}

  static Flyway on(TestDatabase database, TestDatabase.Address address) {
    var own = database == TestDatabase.H2 ? "h2" : "postgresql";
    return Flyway.configure()
        .dataSource(address.url(), address.user(), address.password())
        .locations("filesystem:db/migration", "filesystem:db/" + own)
        .load();
  }
}
