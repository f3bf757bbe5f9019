package dev.hearth.isolation;

import dev.hearth.base.OperatorReport;
import org.springframework.stereotype.Component;

/** {@code ./hearth isolation-report}. */
@Component
class IsolationCommand implements OperatorReport {

  private final IsolationReports reports;

  IsolationCommand(IsolationReports reports) {
    this.reports = reports;
  }

  @Override
  public String name() {
    return "isolation-report";
  }

  @Override
  public Result run() {
    var report = reports.look();
    return new Result(report.clean(), IsolationText.lines(report));
  }
}
