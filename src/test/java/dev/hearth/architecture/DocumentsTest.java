package dev.hearth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents lead somewhere, and say what the code says. */
class DocumentsTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
  private static final Pattern CODE = Pattern.compile("`[^`\n]*`");

  @Test
  void every_link_to_a_file_leads_to_one() throws IOException {
    assertThat(broken(documents())).isEmpty();
  }

  @Test
  void a_link_to_nowhere_is_found(@TempDir Path folder) throws IOException {
    var document = Files.writeString(folder.resolve("a.md"), "[b](b.md) [a](a.md) [w](https://w)");
    assertThat(broken(List.of(document))).hasSize(1).first().asString().contains("b.md");
  }

  @Test
  void the_package_table_is_in_the_document() throws IOException {
    var text = Files.readString(Path.of("docs/architecture.md"));
    assertThat(PackageTable.lines())
        .allSatisfy(line -> assertThat(text).contains("| `" + line + "` |"));
  }

  @Test
  void decision_records_are_numbered_without_gaps_and_listed() throws IOException {
    var list = Files.readString(Path.of("docs/adr/README.md"));
    try (var files = Files.list(Path.of("docs/adr"))) {
      var records =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.matches("\\d{4}-.*\\.md"))
              .sorted()
              .toList();
      for (int i = 0; i < records.size(); i++) {
        assertThat(records.get(i)).startsWith("%04d-".formatted(i));
        assertThat(i == 0 || list.contains(records.get(i))).as(records.get(i)).isTrue();
      }
    }
  }

  private static List<Path> documents() throws IOException {
    var documents = new ArrayList<Path>();
    for (var folder : List.of("docs", "db")) {
      try (var files = Files.walk(Path.of(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
      }
    }
    Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(Path::of).forEach(documents::add);
    return documents;
  }

  private static List<String> broken(List<Path> documents) throws IOException {
    var broken = new ArrayList<String>();
    for (var document : documents) {
      LINK.matcher(CODE.matcher(Files.readString(document)).replaceAll("code"))
          .results()
          .map(link -> link.group(1))
          .filter(link -> !link.contains("://"))
          .filter(link -> !Files.exists(document.toAbsolutePath().resolveSibling(link)))
          .forEach(link -> broken.add(document + " -> " + link));
    }
    return broken;
  }
}
