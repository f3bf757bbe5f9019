package dev.hearth.access;

import dev.hearth.base.NotFoundException;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.springframework.stereotype.Component;

/**
 * Refuses a service call by a person who may never do it, before any of the service's code runs.
 */
@Aspect
@Component
class AccessGuard {

  @Around("@annotation(allowed)")
  Object check(ProceedingJoinPoint call, AllowedTo allowed) throws Throwable {
    if (call.getArgs().length == 0 || !(call.getArgs()[0] instanceof CurrentUser user)) {
      throw new IllegalStateException(call.getSignature() + " must take the CurrentUser first");
    }
    if (!AccessPolicy.mayEver(user, allowed.value())) {
      throw new NotFoundException();
    }
    return call.proceed();
  }
}
