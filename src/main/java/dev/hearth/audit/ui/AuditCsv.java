package dev.hearth.audit.ui;

import dev.hearth.access.CurrentUser;
import dev.hearth.audit.AuditFilter;
import dev.hearth.audit.AuditRow;
import dev.hearth.audit.AuditTrail;
import dev.hearth.base.CsvText;
import java.util.List;

/** The log as CSV, times in UTC: the latest 50,000 lines that fit the filter. */
final class AuditCsv {

  private static final int PAGE = 500;
  private static final int MOST_LINES = 50_000;

  private AuditCsv() {}

  static String write(AuditTrail trail, CurrentUser user, AuditFilter filter) {
    StringBuilder out = new StringBuilder();
    CsvText csv =
        new CsvText(
            out,
            "number",
            "time (UTC)",
            "what",
            "who",
            "kind of actor",
            "address",
            "subject",
            "subject id",
            "change");
    for (int offset = 0; offset < MOST_LINES; offset += PAGE) {
      List<AuditRow> rows = trail.find(user, filter, offset, PAGE);
      rows.forEach(row -> line(csv, row));
      if (rows.size() < PAGE) {
        break;
      }
    }
    return out.toString();
  }

  private static void line(CsvText csv, AuditRow row) {
    csv.row(
        row.number(),
        row.recordedAt(),
        row.kind().label(),
        row.actor().name(),
        row.actor().kind(),
        row.address(),
        row.subject(),
        row.subjectId(),
        AuditWords.change(row));
  }
}
