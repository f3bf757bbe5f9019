package dev.hearth.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The H2 in use checks constraints also after the session that created the table is gone, as
 * happens when the connection pool retires the connection of the migrations. H2 2.4.240 does not.
 */
class H2CheckConstraintTest {

  @Test
  void a_check_holds_when_the_session_that_made_it_is_closed() throws SQLException {
    var url = "jdbc:h2:mem:" + UUID.randomUUID();
    try (var staying = DriverManager.getConnection(url);
        var statement = staying.createStatement()) {
      try (var migrating = DriverManager.getConnection(url);
          var ddl = migrating.createStatement()) {
        ddl.execute("create table t (a varchar(9), constraint t_check check (a in ('X', 'Y')))");
      }
      assertThat(statement.executeUpdate("insert into t values ('X')")).isOne();
    }
  }
}
