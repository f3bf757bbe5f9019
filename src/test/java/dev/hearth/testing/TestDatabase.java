package dev.hearth.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;

/** The two kinds of database Hearth runs on; both real, both empty when handed out. */
public enum TestDatabase {
  H2(SQLDialect.H2),
  POSTGRESQL(SQLDialect.POSTGRES);

  /** The same as in code generation and at run time; a test compares them. */
  public static final String H2_SETTINGS =
      "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

  /** Owns every database and may create roles; no superuser, as in production. */
  private static final String OWNER = "hearth_owner";

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  private final SQLDialect dialect;

  TestDatabase(SQLDialect dialect) {
    this.dialect = dialect;
  }

  public SQLDialect dialect() {
    return dialect;
  }

  /**
   * Where to connect to a database nobody else uses. The PostgreSQL server starts at first use (a
   * few seconds) and ends with the JVM.
   */
  public Address create() {
    var name = "test" + COUNT.incrementAndGet();
    return switch (this) {
      case H2 -> new Address("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;" + H2_SETTINGS, "sa", "");
      case POSTGRESQL -> {
        try (var connection = connect(postgres().getJdbcUrl("postgres", "postgres"));
            var statement = connection.createStatement()) {
          statement.execute("create database " + name + " owner " + OWNER);
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
        yield new Address(
            "jdbc:postgresql://localhost:" + postgres().getPort() + "/" + name, OWNER, OWNER);
      }
    };
  }

  private static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url);
  }

  private static synchronized EmbeddedPostgres postgres() {
    if (server == null) {
      try {
        server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "200")
                .start();
        try (var connection = connect(server.getJdbcUrl("postgres", "postgres"));
            var statement = connection.createStatement()) {
          statement.execute("create role " + OWNER + " login createrole password '" + OWNER + "'");
          askForPasswords(statement);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return server;
  }

  /** As in production: everybody but the superuser of the tests gives a password. */
  private static void askForPasswords(Statement statement) throws SQLException, IOException {
    try (var file = statement.executeQuery("show hba_file")) {
      file.next();
      Files.writeString(
          Path.of(file.getString(1)),
          "host all postgres all trust\nhost all all all scram-sha-256\n");
    }
    statement.execute("select pg_reload_conf()");
  }

  /** What a data source needs. */
  public record Address(String url, String user, String password) {

    public Connection open() {
      return open(user, password);
    }

    /** As another user. */
    public Connection open(String otherUser, String otherPassword) {
      try {
        return DriverManager.getConnection(url, otherUser, otherPassword);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    /** As somebody who sees every row of every tenant: for what a test looks at or plants. */
    public Connection openBesideIsolation() {
      return url.startsWith("jdbc:postgresql:") ? open("postgres", "postgres") : open();
    }
  }
}
