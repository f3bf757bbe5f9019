package dev.hearth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules about files, which the compiled classes no longer tell. */
class SourceTest {

  private static final int MOST_LINES = 300;
  private static final Pattern NULLAWAY_OFF = Pattern.compile("\"NullAway[\"a-zA-Z.]*");

  @Test
  void no_file_is_too_long_to_read() throws IOException {
    assertThat(tooLong(Path.of("src"))).isEmpty();
    assertThat(tooLong(Path.of("frontend"))).isEmpty();
  }

  @Test
  void a_file_that_is_too_long_is_found(@TempDir Path folder) throws IOException {
    Files.write(folder.resolve("Long.java"), "x\n".repeat(MOST_LINES + 1).lines().toList());
    Files.write(folder.resolve("Short.java"), "x\n".repeat(MOST_LINES).lines().toList());
    assertThat(tooLong(folder)).hasSize(1).first().asString().contains("Long.java");
  }

  @Test
  void nullaway_is_an_error_for_our_own_packages() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("-Xep:NullAway:ERROR")
        .containsPattern("-XepOpt:NullAway:AnnotatedPackages=dev\\.hearth[ <]");
  }

  @Test
  void nothing_silences_nullaway_outside_tests() throws IOException {
    try (var files = javaFiles(Path.of("src/main"))) {
      assertThat(files.filter(file -> NULLAWAY_OFF.matcher(read(file)).find())).isEmpty();
    }
  }

  private static List<Path> tooLong(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(java|ts|css)"))
          .filter(file -> !file.toString().contains("/generated/"))
          .filter(file -> read(file).lines().count() > MOST_LINES)
          .toList();
    }
  }

  private static Stream<Path> javaFiles(Path folder) throws IOException {
    return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
