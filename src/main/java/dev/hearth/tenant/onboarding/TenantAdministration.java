package dev.hearth.tenant.onboarding;

import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.audit.Actor;
import dev.hearth.audit.AuditEntry;
import dev.hearth.audit.AuditKind;
import dev.hearth.audit.AuditLog;
import dev.hearth.base.FieldProblem;
import dev.hearth.base.NotFoundException;
import dev.hearth.base.TenantChange;
import dev.hearth.base.TenantId;
import dev.hearth.tenant.Change;
import dev.hearth.tenant.Names;
import dev.hearth.tenant.TenantCeilings;
import dev.hearth.tenant.TenantStatus;
import dev.hearth.tenant.onboarding.TenantChangeRepository.Stamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes to tenants by the platform's admins. Suspending ends all access of its people at once;
 * jobs and pools are the cloud's and go on. Closing cannot be undone; the tenant's roles stay
 * reserved, so that nobody ever runs under them again.
 */
@Service
public class TenantAdministration {

  private static final String TAKEN = "Another tenant has this name.";

  private final TenantDetailQuery query;
  private final TenantChangeRepository tenants;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  TenantAdministration(
      TenantDetailQuery query,
      TenantChangeRepository tenants,
      AuditLog audit,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.query = query;
    this.tenants = tenants;
    this.audit = audit;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  @AllowedTo(Action.VIEW_TENANTS)
  public Optional<TenantDetail> find(CurrentUser user, String code) {
    return query.find(code);
  }

  @AllowedTo(Action.MANAGE_TENANTS)
  public Change rename(CurrentUser user, TenantId id, long version, String name) {
    var problems = Names.check(name);
    if (!problems.isEmpty()) {
      return new Change.Invalid(problems);
    }
    var before = require(id);
    var plain = name.strip();
    var entry =
        AuditEntry.change(
            AuditKind.TENANT_CHANGED,
            plain,
            id,
            Map.of("name", before.name()),
            Map.of("name", plain));
    try {
      return change(user, id, entry, () -> tenants.rename(id, plain, stamp(user, version)));
    } catch (DuplicateKeyException e) {
      return Change.invalid(Names.FIELD, TAKEN);
    }
  }

  @AllowedTo(Action.MANAGE_TENANTS)
  public Change suspend(CurrentUser user, TenantId id, long version) {
    return setStatus(user, id, version, TenantStatus.SUSPENDED, AuditKind.TENANT_SUSPENDED);
  }

  @AllowedTo(Action.MANAGE_TENANTS)
  public Change resume(CurrentUser user, TenantId id, long version) {
    return setStatus(user, id, version, TenantStatus.ACTIVE, AuditKind.TENANT_RESUMED);
  }

  /**
   * For ever.
   *
   * @param typedName what the person typed to confirm; anything but the name changes nothing
   */
  @AllowedTo(Action.MANAGE_TENANTS)
  public Change close(CurrentUser user, TenantId id, long version, String typedName) {
    if (!require(id).name().equals(typedName.strip())) {
      return Change.invalid(Names.FIELD, "Type the name exactly as it is written above.");
    }
    return setStatus(user, id, version, TenantStatus.CLOSED, AuditKind.TENANT_CLOSED);
  }

  /** Holds at once for all teams; what they wrote themselves stays written. */
  @AllowedTo(Action.MANAGE_TENANTS)
  public Change setCeilings(CurrentUser user, TenantId id, long version, TenantCeilings ceilings) {
    List<FieldProblem> problems = ceilings.check();
    if (!problems.isEmpty()) {
      return new Change.Invalid(problems);
    }
    var before = require(id);
    var entry =
        AuditEntry.change(
            AuditKind.CEILINGS_CHANGED,
            before.name(),
            id,
            words(before.ceilings()),
            words(ceilings));
    return change(user, id, entry, () -> tenants.setCeilings(id, ceilings, stamp(user, version)));
  }

  private Change setStatus(
      CurrentUser user, TenantId id, long version, TenantStatus status, AuditKind kind) {
    var tenant = require(id);
    if (tenant.status() == TenantStatus.CLOSED) {
      return new Change.Refused(tenant.name() + " is closed, and stays closed.");
    }
    return change(
        user,
        id,
        AuditEntry.of(kind, tenant.name(), id),
        () -> tenants.setStatus(id, status, stamp(user, version)));
  }

  private Change change(CurrentUser user, TenantId id, AuditEntry entry, BooleanSupplier update) {
    Boolean done =
        transaction.execute(status -> {
          if (!update.getAsBoolean()) {
            return false;
          }
          audit.record(id, Actor.of(user), entry);
          events.publishEvent(new TenantChange(id, TenantChange.Topic.TENANCY));
          return true;
        });
    if (Boolean.TRUE.equals(done)) {
      return new Change.Done();
    }
    var now = require(id);
    return new Change.Conflict(now.changedBy(), now.changedAt());
  }

  private TenantDetail require(TenantId id) {
    return query.find(id).orElseThrow(NotFoundException::new);
  }

  private Stamp stamp(CurrentUser user, long version) {
    return new Stamp(version, user.displayName(), clock.instant());
  }

  private static Map<String, String> words(TenantCeilings ceilings) {
    return Map.of(
        "maximum keep-alive",
        ceilings.maximumKeepAlive().toMinutes() + " min",
        "instance types",
        ceilings.instanceTypes().words(),
        "remote debug",
        ceilings.remoteDebug() ? "allowed" : "not allowed");
  }
}
