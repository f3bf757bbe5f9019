package dev.hearth.isolation;

import dev.hearth.base.CsvText;
import java.util.Locale;

/** The report as a file and as lines on a console. */
public final class IsolationText {

  private IsolationText() {}

  /** One line per tenant and per finding, told apart by the first column. */
  public static String csv(IsolationReport report) {
    var out = new StringBuilder();
    var csv = new CsvText(out, "kind", "tenant", "roles", "jobs", "pools", "words");
    for (var tenant : report.tenants()) {
      csv.row(
          "tenant",
          tenant.name(),
          String.join(" ", tenant.roles()),
          tenant.jobs(),
          tenant.pools(),
          "");
    }
    for (var finding : report.findings()) {
      csv.row(finding.kind().name().toLowerCase(Locale.ROOT), "", "", null, null, finding.words());
    }
    for (var unanswered : report.unanswered()) {
      csv.row("unanswered", "", "", null, null, unanswered);
    }
    return out.toString();
  }

  static String lines(IsolationReport report) {
    var out = new StringBuilder();
    for (var tenant : report.tenants()) {
      out.append(
          "%s (%s): %d %s, %,d jobs, %d pools now%n"
              .formatted(
                  tenant.name(),
                  tenant.code(),
                  tenant.roles().size(),
                  tenant.roles().size() == 1 ? "role" : "roles",
                  tenant.jobs(),
                  tenant.pools()));
    }
    for (var finding : report.findings()) {
      out.append(finding.kind().label()).append(": ").append(finding.words()).append('\n');
    }
    for (var unanswered : report.unanswered()) {
      out.append("Not looked at: ").append(unanswered).append('\n');
    }
    out.append(
        report.clean()
            ? "The tenants are apart.\n"
            : "%d findings.\n".formatted(report.findings().size()));
    return out.toString();
  }
}
