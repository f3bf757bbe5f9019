package dev.hearth.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.tenant.Providers;
import dev.hearth.testing.MigratedDatabase;
import dev.hearth.testing.TestCloud;
import dev.hearth.testing.TestDatabase;
import dev.hearth.testing.TestPortal;
import dev.hearth.testing.TestTenant;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What only a database with two roles can show: H2 has one connection for both sides. */
class PairedConnectionsTest {

  private final TestPortal portal = TestPortal.on(TestDatabase.POSTGRESQL);
  private final TestCloud cloud = TestCloud.start(portal);
  private final TestTenant vision = TestTenant.in(portal, cloud);
  private final TestTenant audio = TestTenant.in(portal, cloud);

  @AfterEach
  void stopCloud() {
    cloud.close();
  }

  @Test
  void the_platform_writes_nothing_when_the_tenants_side_cannot_be_committed() {
    var domain = audio.code() + ".example";
    assertThatThrownBy(() ->
            new TransactionTemplate(portal.get(PlatformTransactionManager.class))
                .executeWithoutResult(status -> {
                  vision.team("Never");
                  portal
                      .get(Providers.class)
                      .assignDomain(domain, audio.provider().registrationId());
                  portal
                      .sql()
                      .fetch(
                          "select pg_terminate_backend(pid) from pg_stat_activity"
                              + " where usename = 'hearth_tenant' and state = 'idle in transaction'"
                              + " and datname = current_database()");
                }))
        .isInstanceOf(RuntimeException.class);
    assertThat(domains(domain)).isEmpty();
  }

  @Test
  void a_connection_given_back_carries_no_tenant() throws SQLException {
    vision.team("Perception");
    var connections = new ArrayList<Connection>();
    try {
      for (int i = 0; i < 10; i++) {
        connections.add(portal.get(DataSource.class).getConnection());
        assertThat(
                MigratedDatabase.strings(
                    connections.get(i),
                    "select current_user || coalesce(current_setting('hearth.tenant', true), '')"))
            .containsExactly("hearth_tenant");
        assertThat(MigratedDatabase.strings(connections.get(i), "select count(*) from team"))
            .containsExactly("0");
      }
    } finally {
      for (var connection : connections) {
        connection.close();
      }
    }
  }

  private List<String> domains(String domain) {
    return portal
        .sql()
        .resultQuery("select domain from email_domain where domain = ?", domain)
        .fetchInto(String.class);
  }
}
