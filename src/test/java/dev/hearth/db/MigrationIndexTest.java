package dev.hearth.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationIndexTest {

  private static final Path DB = Path.of("db");

  @Test
  void the_index_lists_every_migration_in_order() throws IOException {
    var index =
        Files.readAllLines(DB.resolve("index.txt")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
    assertThat(index).isEqualTo(migrations());
  }

  @Test
  void migrations_are_named_by_the_minute_they_were_begun() throws IOException {
    assertThat(migrations())
        .isNotEmpty()
        .allMatch(file -> file.matches("V\\d{12}__[a-z0-9_]+\\.sql"));
  }

  @Test
  void one_h2_dialect_for_code_generation_run_time_and_tests() throws IOException {
    for (var file : List.of("pom.xml", "src/main/java/dev/hearth/H2Url.java")) {
      assertThat(Files.readString(Path.of(file))).as(file).contains(TestDatabase.H2_SETTINGS);
    }
  }

  /** The files of all folders, by version. */
  private static List<String> migrations() throws IOException {
    var found = new ArrayList<String>();
    for (var folder : List.of("migration", "h2", "postgresql")) {
      try (var files = Files.list(DB.resolve(folder))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith(".sql"))
            // runs after every migration: no version, no order
            .filter(file -> !file.startsWith("afterMigrate__"))
            .forEach(found::add);
      }
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }
}
