package dev.hearth.audit;

import dev.hearth.base.OperatorReport;
import org.springframework.stereotype.Component;

/** {@code ./hearth audit-verify}. */
@Component
class AuditVerifyReport implements OperatorReport {

  private final AuditVerifier verifier;

  AuditVerifyReport(AuditVerifier verifier) {
    this.verifier = verifier;
  }

  @Override
  public String name() {
    return "audit-verify";
  }

  @Override
  public Result run() {
    var found = verifier.verifyAll();
    var text = new StringBuilder();
    found.findings().forEach(finding -> text.append(finding.words()).append('\n'));
    text.append(
            found.clean() ? "The audit log is what was sealed" : "The audit log was tampered with")
        .append(": %,d sealed events in %,d chains, ".formatted(found.sealed(), found.chains()))
        .append(found.unsealed())
        .append(" of the last seconds not sealed yet.\n");
    return new Result(found.clean(), text.toString());
  }
}
