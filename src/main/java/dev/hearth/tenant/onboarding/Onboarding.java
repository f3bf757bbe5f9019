package dev.hearth.tenant.onboarding;

import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.audit.Actor;
import dev.hearth.audit.AuditEntry;
import dev.hearth.audit.AuditKind;
import dev.hearth.audit.AuditLog;
import dev.hearth.base.NotFoundException;
import dev.hearth.base.TenantChange;
import dev.hearth.sagemaker.CloudConnection;
import dev.hearth.sagemaker.CloudConnections;
import dev.hearth.tenant.Change;
import dev.hearth.tenant.RoleOutcome;
import dev.hearth.tenant.TenantCode;
import dev.hearth.tenant.TenantPlan;
import dev.hearth.tenant.TenantRoles;
import dev.hearth.tenant.TenantService;
import dev.hearth.tenant.TenantSetUp;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * New tenants. A tenant begins with its execution role, which no other tenant can ever have: tenant
 * and role are written down first, then the cloud makes the role. What a crash or an absent cloud
 * leaves undone, sync finishes within a minute; until then the teams' submissions say so.
 */
@Service
public class Onboarding {

  private static final Logger log = LoggerFactory.getLogger(Onboarding.class);

  private final TenantService tenants;
  private final TenantSetUp setUp;
  private final TenantRoles roles;
  private final CloudConnections connections;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  Onboarding(
      TenantService tenants,
      TenantSetUp setUp,
      TenantRoles roles,
      CloudConnections connections,
      AuditLog audit,
      ApplicationEventPublisher events,
      TransactionTemplate transaction) {
    this.tenants = tenants;
    this.setUp = setUp;
    this.roles = roles;
    this.connections = connections;
    this.audit = audit;
    this.events = events;
    this.transaction = transaction;
  }

  /** Where a new tenant's jobs could run. */
  @AllowedTo(Action.MANAGE_TENANTS)
  public List<CloudConnection> connections(CurrentUser user) {
    return connections.findAll();
  }

  @AllowedTo(Action.MANAGE_TENANTS)
  public Change onboard(CurrentUser user, NewTenant wanted) {
    var problems = wanted.check();
    if (!problems.isEmpty()) {
      return new Change.Invalid(problems);
    }
    var name = wanted.name().strip();
    if (tenants.findAll().stream().anyMatch(t -> t.code().value().equals(wanted.code()))) {
      return Change.invalid(
          NewTenant.Fields.CODE, "This code is another tenant's, or was: codes are for ever.");
    }
    if (tenants.findAll().stream().anyMatch(t -> t.name().equals(name))) {
      return Change.invalid(NewTenant.Fields.NAME, "Another tenant has this name.");
    }
    var connection = connections.find(wanted.connection()).orElseThrow(NotFoundException::new);
    var adopted = wanted.adoptedRoleArn();
    if (adopted != null) {
      var reasons = roles.reasonsAgainst(connection.id(), new TenantCode(wanted.code()), adopted);
      if (!reasons.isEmpty()) {
        return Change.invalid(NewTenant.Fields.ROLE, String.join(" ", reasons));
      }
    }
    var role =
        adopted == null
            ? connection.roleArn("/hearth/" + wanted.code() + "/", wanted.code() + "-exec")
            : adopted;
    try {
      var tenant =
          transaction.execute(status -> {
            var id = setUp.onboard(plan(wanted, name, role));
            audit.record(
                id,
                Actor.of(user),
                AuditEntry.change(
                    AuditKind.TENANT_ONBOARDED,
                    name,
                    id,
                    Map.of(),
                    Map.of("code", wanted.code(), "role", role)));
            events.publishEvent(new TenantChange(id, TenantChange.Topic.TENANCY));
            return id;
          });
      if (tenant != null && roles.ensure(tenant) instanceof RoleOutcome.Waiting waiting) {
        log.warn("The role of {} is finished later: {}", wanted.code(), waiting.reason());
      }
      return new Change.Done();
    } catch (DuplicateKeyException e) {
      return Change.invalid(NewTenant.Fields.ROLE, "Another tenant has, or had, this role.");
    }
  }

  private static TenantPlan plan(NewTenant wanted, String name, String role) {
    return new TenantPlan(
        new TenantCode(wanted.code()),
        name,
        wanted.connection(),
        role,
        List.of(),
        List.of(),
        List.of());
  }
}
