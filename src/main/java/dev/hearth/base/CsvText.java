package dev.hearth.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV (RFC 4180: commas, CRLF, quotes doubled) that a spreadsheet shows and never runs. Text
 * that a spreadsheet would take for a formula gets an apostrophe in front, and all text is quoted,
 * so that no cell can break out into another. Every export of Hearth goes through here.
 */
public final class CsvText {

  /** For the answer that carries it. */
  public static final String CONTENT_TYPE = "text/csv; charset=utf-8; header=present";

  /** What starts a formula, also in the full-width forms that some spreadsheets accept. */
  private static final String FORMULA_STARTS = "=+-@|%\uFF1D\uFF0B\uFF0D\uFF20";

  private final Appendable out;
  private final int columns;

  /** Writes the header line. */
  public CsvText(Appendable out, String... columns) {
    if (columns.length == 0) {
      throw new IllegalArgumentException("A table needs a column");
    }
    this.out = out;
    this.columns = columns.length;
    row((Object[]) columns);
  }

  /**
   * One line. Numbers are written as they are, null as an empty cell, all else by its text.
   *
   * @throws IllegalArgumentException when there are more or fewer cells than columns
   */
  public CsvText row(@Nullable Object... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException(cells.length + " cells for " + columns + " columns");
    }
    try {
      for (int i = 0; i < cells.length; i++) {
        if (i > 0) {
          out.append(',');
        }
        out.append(cell(cells[i]));
      }
      out.append("\r\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Number number -> number.toString();
      default -> '"' + harmless(value.toString()).replace("\"", "\"\"") + '"';
    };
  }

  /** Text as a spreadsheet shows it, whatever it starts with. */
  static String harmless(String text) {
    var shown = text.replace("\0", "");
    return startsFormula(shown) ? "'" + shown : shown;
  }

  private static boolean startsFormula(String text) {
    if (text.isEmpty()) {
      return false;
    }
    var first = text.charAt(0);
    if (first == '\t' || first == '\r' || first == '\n') {
      return true;
    }
    // some programs drop leading blanks and marks before they look
    var i = 0;
    while (i < text.length() && isDropped(text.charAt(i))) {
      i++;
    }
    return i < text.length() && FORMULA_STARTS.indexOf(text.charAt(i)) >= 0;
  }

  private static boolean isDropped(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || c == '\uFEFF'
        || c == '\u200B'
        || c == '"'
        || c == '\'';
  }
}
