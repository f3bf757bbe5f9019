package dev.hearth.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.hearth.base.StartRefused;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/**
 * The two roles of PostgreSQL behind the two pools. Where they are not configured the owner makes
 * them; where it may not, and where a role could look past row-level security, Hearth does not
 * start.
 */
final class DatabaseRoles implements DisposableBean {

  /** Which of the two. */
  enum Kind {
    TENANT(DatabaseSettings.TENANT_ROLE),
    PLATFORM(DatabaseSettings.PLATFORM_ROLE);

    private final String role;

    Kind(String role) {
      this.role = role;
    }
  }

  /** Held while roles are made, so that two nodes do not make them at once. */
  private static final long LOCK = 0x4865_6172_7468_0001L;

  private static final String HELP =
      "; either give the owner the right to create roles, or create them yourself"
          + " (docs/operations.md, PostgreSQL) and set hearth.database.tenant.password and"
          + " hearth.database.platform.password.";

  private final @Nullable PostgresAddress address;
  private final DatabaseSettings settings;
  private final HikariDataSource[] pools = new HikariDataSource[Kind.values().length];

  DatabaseRoles(@Nullable PostgresAddress address, DatabaseSettings settings) {
    this.address = address;
    this.settings = settings;
  }

  /** Whether there are two roles at all: on PostgreSQL always, on H2 never. */
  boolean apart() {
    return address != null;
  }

  /** Makes what is missing and checks what is there. */
  void prepare() {
    for (var kind : Kind.values()) {
      if (login(kind).configuredPassword().isEmpty() && !opens(kind)) {
        create(kind);
      }
      check(kind);
    }
  }

  /** A pool under this role; the first connection is opened when it is needed. */
  HikariDataSource pool(Kind kind) {
    var pool = new HikariDataSource();
    pool.setPoolName(kind.role);
    pool.setJdbcUrl(postgres().url());
    pool.setUsername(username(kind));
    pool.setPassword(password(kind));
    pool.setMaximumPoolSize(login(kind).maximumConnections());
    pool.setMinimumIdle(1);
    pools[kind.ordinal()] = pool;
    return pool;
  }

  private boolean opens(Kind kind) {
    try (var connection = open(username(kind), password(kind))) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  private void create(Kind kind) {
    var role = kind.role;
    if (!username(kind).equals(role)) {
      throw new StartRefused(
          "The database does not let in " + username(kind) + ": its password is not set" + HELP);
    }
    try (var connection = open(postgres().owner(), postgres().password());
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
      try (var known =
          statement.executeQuery("select 1 from pg_roles where rolname = '" + role + "'")) {
        if (!known.next()) {
          statement.execute("create role " + role);
        }
      }
      statement.execute("alter role " + role + " login password '" + password(kind) + "'");
      connection.commit();
    } catch (SQLException e) {
      throw new StartRefused(
          "The database role " + role + " cannot be made: " + e.getMessage() + HELP);
    }
  }

  /** The role is what it should be: no more than row-level security lets through. */
  private void check(Kind kind) {
    var other = Kind.values()[1 - kind.ordinal()];
    try (var connection = open(username(kind), password(kind));
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select current_user, rolsuper or rolbypassrls,
                       pg_has_role(current_user, '%s', 'member'),
                       exists (select 1 from pg_roles r where r.rolname = '%s'
                               and pg_has_role(current_user, r.oid, 'member')),
                       pg_has_role(current_user, d.datdba, 'member')
                from pg_roles, pg_database d
                where rolname = current_user and d.datname = current_database()
                """
                    .formatted(kind.role, other.role))) {
      row.next();
      var user = row.getString(1);
      if (!user.equals(username(kind)) || row.getBoolean(2)) {
        throw new StartRefused(
            "The database role "
                + user
                + " can look past row-level security; Hearth needs one"
                + " that cannot"
                + HELP);
      }
      if (!row.getBoolean(3) || row.getBoolean(4) || row.getBoolean(5)) {
        throw new StartRefused(
            "The database role "
                + user
                + " must be a member of "
                + kind.role
                + ", not of "
                + other.role
                + " nor of the owner"
                + HELP);
      }
    } catch (SQLException e) {
      throw new StartRefused(
          "The database does not let in " + username(kind) + ": " + e.getMessage() + HELP);
    }
  }

  private Connection open(String user, String password) throws SQLException {
    return DriverManager.getConnection(postgres().url(), user, password);
  }

  private DatabaseSettings.Login login(Kind kind) {
    return kind == Kind.TENANT ? settings.tenant() : settings.platform();
  }

  private String username(Kind kind) {
    return login(kind).usernameOr(kind.role);
  }

  /** The same on every node, without a place to keep it: derived from what the owner knows. */
  private String password(Kind kind) {
    return login(kind).configuredPassword().orElseGet(() -> derived(kind.role));
  }

  private String derived(String role) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      var key = "hearth " + postgres().password();
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private PostgresAddress postgres() {
    if (address == null) {
      throw new IllegalStateException("Only PostgreSQL has roles");
    }
    return address;
  }

  @Override
  public void destroy() {
    for (var pool : pools) {
      if (pool != null) {
        pool.close();
      }
    }
  }
}
