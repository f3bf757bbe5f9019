package dev.hearth.tenant;

import dev.hearth.access.SystemOnly;
import dev.hearth.audit.Actor;
import dev.hearth.audit.AuditEntry;
import dev.hearth.audit.AuditKind;
import dev.hearth.audit.AuditLog;
import dev.hearth.base.ConnectionId;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import dev.hearth.sagemaker.CloudConnection;
import dev.hearth.sagemaker.CloudConnections;
import dev.hearth.sagemaker.CloudRoles;
import dev.hearth.sagemaker.CloudTenant;
import dev.hearth.sagemaker.CloudUnavailableException;
import dev.hearth.sagemaker.RoleNameTakenException;
import dev.hearth.sagemaker.policy.RoleReview;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The execution roles of tenants. A role is reserved in the database first, then made or reviewed
 * in the cloud, then confirmed; a crash between two steps leaves a reservation, which the next call
 * finishes. Not to be called within a transaction, because the cloud may take its time.
 */
@Service
public class TenantRoles {

  private static final String TAKEN = "Another tenant has, or had, this role.";

  private final TenantRepository tenants;
  private final ExecutionRoleRepository roles;
  private final TenantGrants grants;
  private final CloudConnections connections;
  private final CloudRoles cloud;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TenantRoles(
      TenantRepository tenants,
      ExecutionRoleRepository roles,
      TenantGrants grants,
      CloudConnections connections,
      CloudRoles cloud,
      AuditLog audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.tenants = tenants;
    this.roles = roles;
    this.grants = grants;
    this.connections = connections;
    this.cloud = cloud;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The tenant with its roles, for calls on its behalf. */
  @SystemOnly("other services, which have checked the person's rights")
  public CloudTenant inCloud(TenantId tenant) {
    var known = tenants.find(tenant).orElseThrow();
    var connection = connections.find(known.connection()).orElseThrow();
    var arns = roles.findAll(tenant).stream().map(ExecutionRole::arn).toList();
    return new CloudTenant(tenant, known.code().value(), connection, arns);
  }

  /** Whether the cloud is known to have the role. */
  @SystemOnly("submission, for the tenant's own team")
  public boolean isReady(TenantId tenant, String roleArn) {
    return roles.findAll(tenant).stream()
        .anyMatch(r -> r.arn().equals(roleArn) && r.state() == ExecutionRole.State.READY);
  }

  /** The role of a team that keeps its pools to itself. */
  @SystemOnly("administration of teams, which has checked the person's rights")
  public RoleOutcome createForTeam(TenantId tenant, TeamId team) {
    var known = tenants.find(tenant).orElseThrow();
    return create(tenant, RoleNames.ofTeam(known.code(), team));
  }

  /** A role of this name in the tenant's folder. */
  @SystemOnly("onboarding and set-up")
  public RoleOutcome create(TenantId tenant, String name) {
    var at = inCloud(tenant);
    var path = RoleNames.path(new TenantCode(at.code()));
    var arn = at.connection().roleArn(path, name);
    return reserve(at, arn, ExecutionRole.Origin.CREATED)
        ? confirm(at, arn)
        : new RoleOutcome.Refused(List.of(TAKEN));
  }

  /** A role somebody else made; refused unless it keeps the tenant apart as well as Hearth's do. */
  @SystemOnly("onboarding and set-up")
  public RoleOutcome adopt(TenantId tenant, String arn) {
    var at = inCloud(tenant);
    if (!at.couldHave(List.of(arn))) {
      return new RoleOutcome.Refused(
          List.of("This tenant has as many adopted roles as one session's rights can name."));
    }
    if (roles.owner(arn).filter(owner -> !owner.equals(tenant)).isPresent()) {
      return new RoleOutcome.Refused(List.of(TAKEN));
    }
    var reasons = checked(at.connection(), at.code(), arn);
    if (!reasons.isEmpty()) {
      return new RoleOutcome.Refused(reasons);
    }
    return reserve(at, arn, ExecutionRole.Origin.ADOPTED)
        ? confirm(at, arn)
        : new RoleOutcome.Refused(List.of(TAKEN));
  }

  /** What speaks against a new tenant of this code adopting the role, in sentences. */
  @SystemOnly("onboarding, before anything is written")
  public List<String> reasonsAgainst(ConnectionId connection, TenantCode code, String arn) {
    return roles.owner(arn).isPresent()
        ? List.of(TAKEN)
        : checked(connections.find(connection).orElseThrow(), code.value(), arn);
  }

  /** Makes sure all roles of the tenant are in the cloud as they should be. */
  @SystemOnly("set-up at each start; a retry of what was left unfinished")
  public RoleOutcome ensure(TenantId tenant) {
    var at = inCloud(tenant);
    var outcomes = roles.findAll(tenant).stream().map(role -> confirm(at, role.arn())).toList();
    return outcomes.stream()
        .filter(outcome -> !(outcome instanceof RoleOutcome.Ready))
        .findFirst()
        .or(() -> outcomes.stream().findFirst())
        .orElseGet(() -> new RoleOutcome.Refused(List.of("The tenant has no role.")));
  }

  /** Completes what is reserved and not confirmed; what is ready is left alone, drift and all. */
  @SystemOnly("the scheduler")
  public List<RoleOutcome> finishReserved() {
    return roles.findTenantsWithReserved().stream().map(this::ensure).toList();
  }

  /** The broker, the reader and the boundary of the account. */
  @SystemOnly("set-up at each start")
  public void ensureOwn(CloudConnection connection) {
    cloud.ensureOwn(connection, roles.findAdoptedIn(connection.accountId()));
  }

  private boolean reserve(CloudTenant at, String arn, ExecutionRole.Origin origin) {
    var owner = roles.owner(arn);
    if (owner.isPresent()) {
      return owner.get().equals(at.id());
    }
    try {
      transaction.executeWithoutResult(
          status -> roles.reserve(at.id(), at.connection().id(), arn, origin, clock.instant()));
      return true;
    } catch (DuplicateKeyException e) {
      return roles.owner(arn).filter(at.id()::equals).isPresent();
    }
  }

  private RoleOutcome confirm(CloudTenant at, String arn) {
    var role =
        roles.findAll(at.id()).stream().filter(r -> r.arn().equals(arn)).findFirst().orElseThrow();
    try {
      if (role.origin() == ExecutionRole.Origin.CREATED) {
        ensureOwn(at.connection());
        cloud.ensureExecutionRole(
            at.connection(), role.path(), role.name(), grants.of(at.id(), at.connection()));
        setReady(role);
        return new RoleOutcome.Ready(arn);
      }
      var reasons = reasonsAgainst(at.connection(), at.code(), arn);
      if (!reasons.isEmpty()) {
        return new RoleOutcome.Refused(reasons);
      }
      cloud.bound(at.connection(), role.name());
      setReady(role);
      ensureOwn(at.connection());
      return new RoleOutcome.Ready(arn);
    } catch (CloudUnavailableException e) {
      return new RoleOutcome.Waiting(arn, String.valueOf(e.getMessage()));
    } catch (RoleNameTakenException e) {
      return new RoleOutcome.Refused(List.of(e.getMessage() + "."));
    }
  }

  private void setReady(ExecutionRole role) {
    if (role.state() != ExecutionRole.State.READY) {
      transaction.executeWithoutResult(status -> {
        roles.setState(role.tenant(), role.id(), ExecutionRole.State.READY);
        var kind =
            role.origin() == ExecutionRole.Origin.CREATED
                ? AuditKind.ROLE_CREATED
                : AuditKind.ROLE_ADOPTED;
        audit.record(role.tenant(), Actor.system(), AuditEntry.of(kind, role.arn(), role.id()));
      });
    }
  }

  private List<String> checked(CloudConnection connection, String code, String arn) {
    try {
      return reasonsAgainst(connection, code, arn);
    } catch (CloudUnavailableException e) {
      return List.of("The role could not be checked. " + e.getMessage());
    }
  }

  private List<String> reasonsAgainst(CloudConnection connection, String code, String arn) {
    var account = connection.accountId();
    if (!arn.startsWith("arn:aws:iam::" + account + ":role/")) {
      return List.of("It is not the ARN of a role of account " + account + ".");
    }
    return cloud
        .find(connection, arn)
        .map(role -> RoleReview.reasonsAgainst(role, account, code))
        .orElseGet(() -> List.of("There is no such role in account " + account + "."));
  }
}
