package dev.hearth.database;

import dev.hearth.base.CrossTenant;
import dev.hearth.base.TenantId;
import java.lang.reflect.Method;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.reflect.MethodSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Every public method of a repository runs for the tenant it names first, or, marked {@link
 * CrossTenant}, on the platform's data source; always in a transaction.
 */
@Aspect
@Component
class RepositoryScope {

  private final TenantScope scope;
  private final PlatformTransactionManager transactions;

  RepositoryScope(TenantScope scope, PlatformTransactionManager transactions) {
    this.scope = scope;
    this.transactions = transactions;
  }

  @Around(
      "within(dev.hearth..*) && @within(org.springframework.stereotype.Repository)"
          + " && execution(public * *(..))")
  @Nullable Object run(ProceedingJoinPoint call) throws Throwable {
    var method = ((MethodSignature) call.getSignature()).getMethod();
    if (method.getDeclaringClass() == Object.class) {
      return call.proceed();
    }
    if (TransactionSynchronizationManager.isActualTransactionActive() || wantsOne(method)) {
      return scoped(call, method);
    }
    return inTransactionOfItsOwn(call, method);
  }

  /** Those that insist on their caller's transaction say so themselves. */
  private static boolean wantsOne(Method method) {
    var transactional =
        AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), Transactional.class);
    return transactional != null && transactional.propagation() == Propagation.MANDATORY;
  }

  private @Nullable Object scoped(ProceedingJoinPoint call, Method method) throws Throwable {
    if (method.isAnnotationPresent(CrossTenant.class)) {
      return scope.acrossTenants(call::proceed);
    }
    if (call.getArgs().length == 0 || !(call.getArgs()[0] instanceof TenantId tenant)) {
      throw new IllegalStateException(method + " must take the TenantId first, or be CrossTenant");
    }
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      return call.proceed();
    }
    return scope.inTransactionOf(tenant, call::proceed);
  }

  private @Nullable Object inTransactionOfItsOwn(ProceedingJoinPoint call, Method method)
      throws Throwable {
    var transaction = transactions.getTransaction(TransactionDefinition.withDefaults());
    @Nullable Object result;
    try {
      result = scoped(call, method);
    } catch (Throwable e) {
      transactions.rollback(transaction);
      throw e;
    }
    transactions.commit(transaction);
    return result;
  }
}
