package dev.hearth.audit.ui;

import dev.hearth.audit.AuditRow;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Lines of the log in words. */
public final class AuditWords {

  private AuditWords() {}

  /**
   * What changed, as {@code role: Member → Team lead}; what was not there before or is gone is –.
   */
  public static String change(AuditRow row) {
    var names = new TreeSet<>(row.before().keySet());
    names.addAll(row.after().keySet());
    return names.stream()
        .map(name ->
            name
                + ": "
                + row.before().getOrDefault(name, "–")
                + " → "
                + row.after().getOrDefault(name, "–"))
        .collect(Collectors.joining("; "));
  }
}
