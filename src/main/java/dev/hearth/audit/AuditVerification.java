package dev.hearth.audit;

import java.util.List;

/**
 * What a walk along the chains found.
 *
 * @param sealed events whose seal was computed again
 * @param unsealed events of the last seconds that have no seal yet: nothing can be said of them
 */
public record AuditVerification(
    int chains, long sealed, int unsealed, List<AuditFinding> findings) {

  public AuditVerification {
    findings = List.copyOf(findings);
  }

  public boolean clean() {
    return findings.isEmpty();
  }
}
