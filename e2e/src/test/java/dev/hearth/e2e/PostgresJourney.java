package dev.hearth.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** PostgreSQL instead of H2 is configuration only: the same journey, another database. */
@Journeys
class PostgresJourney {

  @Test
  void the_same_portal_on_postgresql(Visitors visitors) throws IOException, SQLException {
    try (var postgres = EmbeddedPostgres.builder().start();
        var hearth = RunningHearth.start(on(postgres))) {
      var mia = visitors.arrive(hearth);
      mia.signInAs("Mia Keller");
      SubmitPage.open(mia)
          .name("postgres-01")
          .onInstances("ml.g5.2xlarge")
          .volume(145)
          .image("detr-train:3.2")
          .keepWarm(60)
          .submit("postgres-01")
          .stopOnceItTrains();
      var pools = PoolsPage.open(mia);
      var pool = pools.poolLeftBy("postgres-01");
      assertThat(pool).containsText("Available");
      var form = pools.use(pool).name("postgres-02");
      assertThat(form.answer()).containsText("Yes. It would start warm on");
      assertThat(form.submit("postgres-02").badge("Warm start")).isVisible();
      assertThat(JobsPage.openFiltered(mia, "postgres-").job("postgres-01")).isVisible();
      mia.picture("jobs-on-postgresql");

      assertThat(jobsIn(postgres)).isEqualTo(2);
      assertThat(Files.exists(hearth.settings().data().resolve("hearth.mv.db")))
          .as("nothing in H2")
          .isFalse();
    }
  }

  private static RunSettings on(EmbeddedPostgres postgres) {
    return RunSettings.fresh()
        .withEnvironment("HEARTH_DATABASE_URL", postgres.getJdbcUrl("postgres", "postgres"))
        .withEnvironment("HEARTH_DATABASE_USER", "postgres")
        .withEnvironment("HEARTH_DATABASE_PASSWORD", "postgres");
  }

  private static int jobsIn(EmbeddedPostgres postgres) throws SQLException {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) from training_job where name like 'postgres-%'")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
