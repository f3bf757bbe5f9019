package dev.hearth.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people call their things must not become a formula in somebody's spreadsheet. */
class CsvTextTest {

  @Test
  void a_table_is_written_as_rfc_4180_says() {
    var out = new StringBuilder();
    new CsvText(out, "Name", "Pools", "Note").row("Vision, \"A\"", 3, null).row("x\ny", -1.5, "");
    assertThat(out)
        .hasToString(
            "\"Name\",\"Pools\",\"Note\"\r\n\"Vision, \"\"A\"\"\",3,\r\n\"x\ny\",-1.5,\"\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "\u00a0=1",
        "\uFEFF=1",
        "\"=1",
        "'=1",
        "\0=1",
        "\uFF1D1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF201",
        "|calc",
        "%0A=1",
        "=HYPERLINK(\"http://x\";\"y\")",
        "=cmd|' /C calc'!A0"
      })
  void text_that_would_be_a_formula_is_shown_as_text(String text) {
    assertThat(cells(line(text)).getFirst()).startsWith("'").endsWith(text.replace("\0", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Perception", "a=b", "mia@vision.example", "7-Eleven", "", "é"})
  void other_text_stays_as_it_is(String text) {
    assertThat(cells(line(text)).getFirst()).isEqualTo(text);
  }

  @Test
  void no_text_breaks_out_of_its_cell() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    var letters = "=+-@\"',;|\t\r\n\0 ab\uFF1D\u200B";
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      var cells = cells(line(text.toString()));
      assertThat(cells).as("seed %d, text %s", seed, text).hasSize(2);
      assertThat(cells.getLast()).isEqualTo("end");
      assertThat(cells.getFirst().stripLeading())
          .as("seed %d, text %s", seed, text)
          .doesNotStartWith("=")
          .doesNotStartWith("+")
          .doesNotStartWith("-")
          .doesNotStartWith("@");
    }
  }

  @Test
  void a_line_has_as_many_cells_as_the_table_has_columns() {
    var csv = new CsvText(new StringBuilder(), "A", "B");
    assertThatThrownBy(() -> csv.row("a")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> csv.row("a", "b", "c")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CsvText(new StringBuilder()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String line(String text) {
    var out = new StringBuilder();
    new CsvText(out, "A", "B").row(text, "end");
    return out.substring("\"A\",\"B\"\r\n".length());
  }

  /** A reader of its own, so that writer and reader cannot share a mistake. */
  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var i = 0;
    while (true) {
      assertThat(line.charAt(i)).isEqualTo('"');
      var cell = new StringBuilder();
      i++;
      while (line.charAt(i) != '"' || line.charAt(i + 1) == '"') {
        cell.append(line.charAt(i));
        i += line.charAt(i) == '"' ? 2 : 1;
      }
      cells.add(cell.toString());
      i++;
      if (line.charAt(i) == ',') {
        i++;
      } else {
        assertThat(line.substring(i)).isEqualTo("\r\n");
        return cells;
      }
    }
  }
}
