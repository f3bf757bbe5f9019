package dev.hearth.isolation;

import dev.hearth.base.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What the cloud was found to hold.
 *
 * @param at business time
 * @param since jobs created earlier were not looked at
 * @param unanswered connections that did not answer, with the reason: nothing is known of them
 */
public record IsolationReport(
    Instant at,
    Instant since,
    List<TenantLine> tenants,
    List<Finding> findings,
    List<String> unanswered) {

  public IsolationReport {
    tenants = List.copyOf(tenants);
    findings = List.copyOf(findings);
    unanswered = List.copyOf(unanswered);
  }

  /** Everything was looked at, and nothing found. */
  public boolean clean() {
    return findings.isEmpty() && unanswered.isEmpty();
  }

  /** What a tenant's own people may read of it. */
  IsolationReport forTenant(TenantId tenant) {
    return new IsolationReport(
        at,
        since,
        tenants.stream().filter(line -> line.id().equals(tenant)).toList(),
        findings.stream()
            .map(finding -> finding.forTenant(tenant))
            .filter(Objects::nonNull)
            .toList(),
        unanswered.isEmpty() ? List.of() : List.of("Part of the cloud did not answer."));
  }
}
