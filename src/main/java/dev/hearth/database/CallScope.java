package dev.hearth.database;

import dev.hearth.access.CurrentUser;
import dev.hearth.base.TenantId;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A call by somebody of a tenant, or one the system makes for a tenant, stays with that tenant
 * until it returns, whatever services it goes through. Platform staff are bound to none.
 */
@Aspect
@Component
class CallScope {

  private final TenantScope scope;

  CallScope(TenantScope scope) {
    this.scope = scope;
  }

  @Around("@annotation(dev.hearth.access.AllowedTo) || @annotation(dev.hearth.access.SystemOnly)")
  @Nullable Object run(ProceedingJoinPoint call) throws Throwable {
    var tenant = call.getArgs().length == 0 ? null : tenantOf(call.getArgs()[0]);
    return tenant == null ? call.proceed() : scope.bound(tenant, call::proceed);
  }

  private static @Nullable TenantId tenantOf(@Nullable Object first) {
    return switch (first) {
      case CurrentUser user -> user.tenant();
      case TenantId tenant -> tenant;
      case null, default -> null;
    };
  }
}
