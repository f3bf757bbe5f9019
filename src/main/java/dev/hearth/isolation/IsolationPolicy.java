package dev.hearth.isolation;

import dev.hearth.base.TenantId;
import dev.hearth.sagemaker.CloudJob;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What must not be, found in what the cloud says. Whose a job is follows from its role, because the
 * role is what SageMaker compares before it hands instances on. Pure.
 */
public final class IsolationPolicy {

  private IsolationPolicy() {}

  public static List<Finding> findings(
      Collection<TenantEvidence> tenants, Collection<AccountEvidence> accounts) {
    var owners = new HashMap<String, TenantEvidence>();
    for (var tenant : tenants) {
      tenant.roles().forEach(role -> owners.put(role.role().arn(), tenant));
      tenant.strays().forEach(arn -> owners.put(arn, tenant));
    }
    var findings = new ArrayList<Finding>();
    for (var account : accounts) {
      for (var drift : account.ownDrift()) {
        findings.add(
            new Finding(
                Finding.Kind.OWN_ROLE_DRIFT, account.name() + ": " + drift + ".", Map.of()));
      }
      findings.addAll(foreignJobs(account, owners));
      findings.addAll(mixedPools(account, owners));
    }
    for (var tenant : tenants) {
      findings.addAll(roles(tenant));
    }
    return List.copyOf(findings);
  }

  private static List<Finding> foreignJobs(
      AccountEvidence account, Map<String, TenantEvidence> owners) {
    var findings = new ArrayList<Finding>();
    for (var job : account.jobs()) {
      var owner = owners.get(job.roleArn());
      var known = account.known().get(job.name());
      if (owner == null
          || (known != null
              && known.tenant().equals(owner.id())
              && known.roleArn().equals(job.roleArn()))) {
        continue;
      }
      var words =
          "Job %s runs under the role %s of %s, and did not come through Hearth."
              .formatted(job.name(), roleName(job.roleArn()), owner.name());
      var own =
          "A job that did not come through Hearth runs under your role %s%s."
              .formatted(
                  roleName(job.roleArn()),
                  job.name().startsWith(owner.code() + "-") ? ": " + job.name() : "");
      findings.add(new Finding(Finding.Kind.FOREIGN_JOB, words, Map.of(owner.id(), own)));
    }
    return findings;
  }

  /** Jobs that followed each other on the same instances are all one tenant's, or none's. */
  private static List<Finding> mixedPools(
      AccountEvidence account, Map<String, TenantEvidence> owners) {
    var findings = new ArrayList<Finding>();
    for (var chain : PoolChains.of(account.jobs())) {
      var byOwner = new LinkedHashMap<String, List<CloudJob>>();
      for (var job : chain) {
        var owner = owners.get(job.roleArn());
        byOwner
            .computeIfAbsent(owner == null ? "no tenant" : owner.name(), o -> new ArrayList<>())
            .add(job);
      }
      if (byOwner.size() < 2) {
        continue;
      }
      var words =
          byOwner.entrySet().stream()
              .map(e -> names(e.getValue()) + " of " + e.getKey())
              .collect(Collectors.joining(", ", "One pool was used by ", "."));
      var own = new HashMap<TenantId, String>();
      for (var job : chain) {
        var owner = owners.get(job.roleArn());
        if (owner != null) {
          own.put(
              owner.id(),
              "A pool of your "
                  + names(byOwner.getOrDefault(owner.name(), List.of()))
                  + " was used by jobs that are not yours.");
        }
      }
      findings.add(new Finding(Finding.Kind.MIXED_POOL, words, own));
    }
    return findings;
  }

  private static List<Finding> roles(TenantEvidence tenant) {
    var findings = new ArrayList<Finding>();
    for (var role : tenant.roles()) {
      for (var drift : role.drift()) {
        var about = roleName(role.role().arn());
        findings.add(
            new Finding(
                Finding.Kind.ROLE_DRIFT,
                "Role %s of %s: %s.".formatted(about, tenant.name(), withoutDot(drift)),
                Map.of(tenant.id(), "Role %s: %s.".formatted(about, withoutDot(drift)))));
      }
    }
    for (var arn : tenant.strays()) {
      findings.add(
          new Finding(
              Finding.Kind.UNKNOWN_ROLE,
              "Role %s lies in the folder of %s, and Hearth did not make it."
                  .formatted(arn, tenant.name()),
              Map.of(
                  tenant.id(),
                  "Role " + arn + " lies in your folder, and Hearth did not make it.")));
    }
    return findings;
  }

  private static String names(List<CloudJob> jobs) {
    return jobs.stream().map(CloudJob::name).sorted().collect(Collectors.joining(" and "));
  }

  private static String roleName(String arn) {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  private static String withoutDot(String words) {
    return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
  }
}
