package dev.hearth.tenant;

import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.SystemOnly;
import dev.hearth.audit.Actor;
import dev.hearth.audit.AuditEntry;
import dev.hearth.audit.AuditKind;
import dev.hearth.audit.AuditLog;
import dev.hearth.base.FieldProblem;
import dev.hearth.base.TenantId;
import dev.hearth.sagemaker.CloudConnection;
import dev.hearth.sagemaker.policy.ExecutionRolePolicy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which S3 prefixes, subnets, security groups and keys are whose. The platform registers them, not
 * the tenant: a tenant that could would learn from the refusal what others have.
 */
@Service
public class TenantResources {

  private static final FieldProblem TAKEN =
      new FieldProblem("name", "Another tenant has this, or something that overlaps with it.");

  private final ResourceRepository resources;
  private final TenantRepository tenants;
  private final TenantRoles roles;
  private final TenantGrants grants;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TenantResources(
      ResourceRepository resources,
      TenantRepository tenants,
      TenantRoles roles,
      TenantGrants grants,
      AuditLog audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.resources = resources;
    this.tenants = tenants;
    this.roles = roles;
    this.grants = grants;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Where the tenant's jobs read and write unless they say otherwise. */
  static TenantResource bucket(CloudConnection connection, TenantCode code) {
    return new TenantResource(
        TenantResource.Kind.S3_PREFIX, "s3://hearth-" + connection.accountId() + "-" + code + "/");
  }

  @SystemOnly("submission, for the tenant itself")
  public OwnResources of(TenantId tenant) {
    return OwnResources.of(resources.findAll(tenant));
  }

  @AllowedTo(Action.VIEW_TENANTS)
  public List<TenantResource> list(CurrentUser user, TenantId tenant) {
    tenants.require(tenant);
    return resources.findAll(tenant);
  }

  /** Registers, and gives the tenant's roles the right to it; empty when done. */
  @AllowedTo(Action.MANAGE_TENANTS)
  public Optional<FieldProblem> register(
      CurrentUser user, TenantId tenant, TenantResource.Kind kind, String name) {
    tenants.require(tenant);
    if (!kind.allows(name.strip())) {
      return Optional.of(
          new FieldProblem("name", "A " + kind.label() + " looks like " + kind.example() + "."));
    }
    var problem = register(tenant, new TenantResource(kind, name.strip()), Actor.of(user));
    if (problem.isEmpty()) {
      roles.ensure(tenant);
    }
    return problem;
  }

  /** No longer the tenant's: jobs that name it are refused from now on, running ones go on. */
  @AllowedTo(Action.MANAGE_TENANTS)
  public void remove(CurrentUser user, TenantId tenant, TenantResource resource) {
    tenants.require(tenant);
    transaction.executeWithoutResult(status -> {
      if (resources.delete(tenant, resource) > 0) {
        audit.record(
            tenant,
            Actor.of(user),
            AuditEntry.of(AuditKind.RESOURCE_REMOVED, resource.name(), null));
      }
    });
    roles.ensure(tenant);
  }

  /**
   * As {@link #register(CurrentUser, TenantId, TenantResource.Kind, String)}, without the roles.
   */
  @SystemOnly("onboarding and set-up")
  public Optional<FieldProblem> register(TenantId tenant, TenantResource resource, Actor actor) {
    tenants.require(tenant);
    Optional<FieldProblem> problem =
        transaction.execute(status -> {
          resources.lock();
          if (resources.findAll(tenant).contains(resource)) {
            return Optional.empty();
          }
          if (resources.findOfOthers(tenant, resource.kind()).stream().anyMatch(resource::meets)) {
            return Optional.of(TAKEN);
          }
          resources.insert(tenant, resource, clock.instant());
          audit.record(
              tenant, actor, AuditEntry.of(AuditKind.RESOURCE_REGISTERED, resource.name(), null));
          if (grants.length(tenant) > ExecutionRolePolicy.LONGEST) {
            status.setRollbackOnly();
            return Optional.of(
                new FieldProblem(
                    "name", "The tenant has more than the rights of one role can name."));
          }
          return Optional.empty();
        });
    return problem == null ? Optional.empty() : problem;
  }
}
