package dev.hearth.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.base.StartRefused;
import dev.hearth.testing.MigratedDatabase;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/** The portal connects as two roles that cannot look past row-level security, or not at all. */
class DatabaseRolesTest {

  private MigratedDatabase database;

  @BeforeEach
  void migrate() throws SQLException {
    database = MigratedDatabase.postgresql();
    new DatabaseRoles(address("", database.address().password()), settings(null, null)).prepare();
    sql("drop role if exists app_tenant");
    sql("create role app_tenant login password 'secret'");
  }

  private @Nullable PostgresAddress address(String parameters, String password) {
    var properties = new DataSourceProperties();
    properties.setUrl(database.address().url() + parameters);
    properties.setUsername(database.address().user());
    properties.setPassword(password);
    return PostgresAddress.of(properties);
  }

  private void sql(String statement) throws SQLException {
    try (var connection = database.everything()) {
      MigratedDatabase.execute(connection, statement);
    }
  }

  private static DatabaseSettings settings(@Nullable String user, @Nullable String password) {
    return new DatabaseSettings(
        new DatabaseSettings.Login(user, password, 2), new DatabaseSettings.Login(null, null, 2));
  }

  private DatabaseRoles roles(@Nullable String user, @Nullable String password) {
    return new DatabaseRoles(address("", database.address().password()), settings(user, password));
  }

  @Test
  void the_owner_makes_them_where_nothing_is_configured() {
    roles(null, null).prepare();
  }

  @Test
  void a_user_named_in_the_url_is_not_the_one_who_connects() throws SQLException {
    var roles =
        new DatabaseRoles(
            address("?user=postgres&password=postgres&ApplicationName=x", "-"),
            settings(null, null));
    roles.prepare();
    try (var pool = roles.pool(DatabaseRoles.Kind.TENANT);
        var connection = pool.getConnection()) {
      assertThat(MigratedDatabase.strings(connection, "select current_user"))
          .containsExactly("hearth_tenant");
    }
    // the passwords now follow from another owner's
    new DatabaseRoles(address("", database.address().password()), settings(null, null)).prepare();
  }

  @Test
  void a_user_of_ones_own_is_a_member_of_the_role() throws SQLException {
    sql("grant hearth_tenant to app_tenant");
    roles("app_tenant", "secret").prepare();
  }

  @Test
  void a_user_who_is_no_member_is_refused() {
    assertThatThrownBy(roles("app_tenant", "secret")::prepare)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("must be a member of hearth_tenant");
  }

  @Test
  void a_user_of_both_roles_is_refused() throws SQLException {
    sql("grant hearth_tenant, hearth_platform to app_tenant");
    assertThatThrownBy(roles("app_tenant", "secret")::prepare)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("not of hearth_platform");
  }

  @Test
  void a_user_who_bypasses_row_security_is_refused() throws SQLException {
    sql("grant hearth_tenant to app_tenant");
    sql("alter role app_tenant bypassrls");
    assertThatThrownBy(roles("app_tenant", "secret")::prepare)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("can look past row-level security");
  }

  @Test
  void the_owner_as_tenant_is_refused() {
    assertThatThrownBy(roles("hearth_owner", "hearth_owner")::prepare)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("nor of the owner");
  }

  @Test
  void a_wrong_password_is_said() {
    assertThatThrownBy(roles("app_tenant", "wrong")::prepare)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("does not let in app_tenant");
  }

  @Test
  void an_owner_who_may_not_make_roles_is_told_what_to_do() throws SQLException {
    sql("create role small_owner login password 'small'");
    var properties = new DataSourceProperties();
    properties.setUrl(database.address().url());
    properties.setUsername("small_owner");
    properties.setPassword("small");
    var roles = new DatabaseRoles(PostgresAddress.of(properties), settings(null, null));
    assertThatThrownBy(roles::prepare)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("cannot be made")
        .hasMessageContaining("hearth.database.tenant.password");
    sql("drop role small_owner");
  }
}
