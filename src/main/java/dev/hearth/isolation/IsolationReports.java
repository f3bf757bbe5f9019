package dev.hearth.isolation;

import dev.hearth.access.AccessPolicy;
import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.SystemOnly;
import dev.hearth.base.BusinessClock;
import dev.hearth.base.NotFoundException;
import dev.hearth.sagemaker.CloudConnection;
import dev.hearth.sagemaker.CloudConnections;
import dev.hearth.sagemaker.CloudJob;
import dev.hearth.sagemaker.CloudUnavailableException;
import dev.hearth.sagemaker.SageMakerReader;
import dev.hearth.tenant.RoleInspector;
import dev.hearth.tenant.Tenant;
import dev.hearth.tenant.TenantService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Looks at the cloud as the reader sees it, and says whether anything there crosses a tenant's
 * border. What Hearth's database says serves only to tell which jobs came through Hearth.
 */
@Service
public class IsolationReports {

  /** The longest life of a pool by AWS's text, so that no chain is cut (facts sheet 2.3). */
  static final Duration LOOKS_BACK = Duration.ofDays(28);

  /** A job may be older in the cloud than the intent by the difference of two clocks. */
  private static final Duration CLOCK_SKEW = Duration.ofHours(1);

  private final TenantService tenants;
  private final RoleInspector roles;
  private final CloudConnections connections;
  private final SageMakerReader cloud;
  private final IsolationQuery submitted;
  private final BusinessClock clock;

  IsolationReports(
      TenantService tenants,
      RoleInspector roles,
      CloudConnections connections,
      SageMakerReader cloud,
      IsolationQuery submitted,
      BusinessClock clock) {
    this.tenants = tenants;
    this.roles = roles;
    this.connections = connections;
    this.cloud = cloud;
    this.submitted = submitted;
    this.clock = clock;
  }

  /** Looks now. Platform staff read all of it, a tenant's people what concerns their own. */
  @AllowedTo(Action.VIEW_ISOLATION)
  public IsolationReport look(CurrentUser user) {
    if (AccessPolicy.mayForPlatform(user, Action.VIEW_ISOLATION)) {
      return look();
    }
    var tenant = tenants.find(user.requireTenant()).orElseThrow(NotFoundException::new);
    var connection = connections.find(tenant.connection()).orElseThrow();
    return look(List.of(connection), List.of(tenant)).forTenant(tenant.id());
  }

  /** Looks now, at everything. */
  @SystemOnly("the isolation-report command")
  public IsolationReport look() {
    return look(connections.findAll());
  }

  IsolationReport look(Collection<CloudConnection> at) {
    return look(at, tenants.findAll());
  }

  /** Of other tenants than these nothing is read; their jobs are then nobody's. */
  private IsolationReport look(Collection<CloudConnection> at, Collection<Tenant> of) {
    var now = clock.instant();
    var since = now.minus(LOOKS_BACK);
    var accounts = new ArrayList<AccountEvidence>();
    var found = new ArrayList<TenantEvidence>();
    var unanswered = new ArrayList<String>();
    for (var connection : at) {
      try {
        accounts.add(account(connection, since));
        found.addAll(tenantsOf(connection, of));
      } catch (CloudUnavailableException e) {
        unanswered.add(connection.name() + ": " + e.getMessage());
      }
    }
    var lines = found.stream().map(tenant -> line(tenant, accounts)).toList();
    return new IsolationReport(
        now, since, lines, IsolationPolicy.findings(found, accounts), unanswered);
  }

  private AccountEvidence account(CloudConnection connection, Instant since) {
    var names = new ArrayList<String>();
    cloud.listCreatedSince(connection, since, job -> names.add(job.trainingJobName()));
    var jobs = new ArrayList<CloudJob>();
    for (var name : names) {
      cloud.look(connection, name).ifPresent(jobs::add);
    }
    // after the cloud: an intent is written down before the cloud knows the job
    var known =
        submitted.findKnown(connection.id(), since.minus(CLOCK_SKEW)).stream()
            .collect(Collectors.toMap(KnownJob::cloudName, job -> job, (a, b) -> a));
    return new AccountEvidence(
        connection.id(), connection.name(), jobs, known, roles.ownDrift(connection));
  }

  private List<TenantEvidence> tenantsOf(CloudConnection connection, Collection<Tenant> of) {
    return of.stream()
        .filter(tenant -> tenant.connection().equals(connection.id()))
        .map(tenant ->
            new TenantEvidence(
                tenant.id(),
                tenant.code().value(),
                tenant.name(),
                connection.id(),
                roles.inspect(tenant.id()),
                roles.strays(tenant.id())))
        .toList();
  }

  private static TenantLine line(TenantEvidence tenant, Collection<AccountEvidence> accounts) {
    var arns = tenant.roles().stream().map(role -> role.role().arn()).toList();
    var jobs =
        accounts.stream()
            .filter(account -> account.connection().equals(tenant.connection()))
            .flatMap(account -> account.jobs().stream())
            .filter(job -> arns.contains(job.roleArn()))
            .toList();
    return new TenantLine(
        tenant.id(),
        tenant.code(),
        tenant.name(),
        arns,
        jobs.size(),
        Math.toIntExact(jobs.stream().filter(CloudJob::hasPool).count()));
  }
}
