package dev.hearth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.h2.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What H2 has acknowledged outlives {@code kill -9}, with the URL Hearth ships and only so. */
@Timeout(120)
class H2DurabilityTest {

  private static final int KILLS = 3;
  private static final int ACKNOWLEDGED = 3_000;

  @TempDir Path folder;

  @Test
  void nothing_acknowledged_is_lost_with_the_shipped_url()
      throws IOException, SQLException, InterruptedException {
    for (int kill = 1; kill <= KILLS; kill++) {
      var url = H2Url.of(folder.resolve("shipped-" + kill));
      assertThat(lostAfterKill(url)).as("lost in kill %d with %s", kill, url).isZero();
    }
  }

  /** The seeded violation: without it, the test above would pass on a machine that hides losses. */
  @Test
  void without_write_delay_0_acknowledged_rows_are_lost()
      throws IOException, SQLException, InterruptedException {
    long lost = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      var shipped = H2Url.of(folder.resolve("default-" + kill));
      assertThat(shipped).contains(";WRITE_DELAY=0");
      lost += lostAfterKill(shipped.replace(";WRITE_DELAY=0", ""));
    }
    assertThat(lost).isPositive();
  }

  private static long lostAfterKill(String url)
      throws IOException, SQLException, InterruptedException {
    var child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                whereIs(WritingChild.class) + java.io.File.pathSeparator + whereIs(Driver.class),
                WritingChild.class.getName(),
                url)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var acknowledged = new HashSet<Long>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(child.getInputStream(), StandardCharsets.US_ASCII))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        acknowledged.add(Long.valueOf(line));
        if (acknowledged.size() == ACKNOWLEDGED) {
          child.toHandle().destroyForcibly(); // what it has said is still in the pipe
        }
      }
    } finally {
      child.destroyForcibly().waitFor();
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);
    acknowledged.removeAll(found(url));
    return acknowledged.size();
  }

  private static Set<Long> found(String url) throws SQLException {
    var found = new HashSet<Long>();
    try (var connection = DriverManager.getConnection(url, "sa", "");
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists written (id bigint primary key)");
      try (var rows = statement.executeQuery("select id from written")) {
        while (rows.next()) {
          found.add(rows.getLong(1));
        }
      }
    }
    return found;
  }

  private static Path whereIs(Class<?> type) {
    try {
      var path = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      assertThat(Files.exists(path)).isTrue();
      return path;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
