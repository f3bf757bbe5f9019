package dev.hearth.access;

import dev.hearth.base.NotFoundException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refuses a service call by a person who may never do it, before any of the service's code runs.
 * Every refusal, here or by the service itself, is told once as a {@link Refusal}. It stands before
 * the transaction, so that what is told outlives what is undone.
 */
@Aspect
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class AccessGuard {

  private static final int LONGEST_ARGUMENT = 60;

  /** Bound while a service calls another: only the call from outside tells. */
  private static final ScopedValue<Boolean> INSIDE = ScopedValue.newInstance();

  private final ApplicationEventPublisher events;

  AccessGuard(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Around("@annotation(allowed)")
  Object check(ProceedingJoinPoint call, AllowedTo allowed) throws Throwable {
    if (call.getArgs().length == 0 || !(call.getArgs()[0] instanceof CurrentUser user)) {
      throw new IllegalStateException(call.getSignature() + " must take the CurrentUser first");
    }
    if (INSIDE.isBound()) {
      return proceed(call, user, allowed.value());
    }
    try {
      return ScopedValue.where(INSIDE, true).call(() -> proceed(call, user, allowed.value()));
    } catch (NotFoundException e) {
      events.publishEvent(new Refusal(user, allowed.value(), about(call)));
      throw e;
    }
  }

  private static Object proceed(ProceedingJoinPoint call, CurrentUser user, Action action)
      throws Throwable {
    if (!AccessPolicy.mayEver(user, action)) {
      throw new NotFoundException();
    }
    return call.proceed();
  }

  /** The ids and names of the call; what else a person passes is not for the log. */
  private static String about(ProceedingJoinPoint call) {
    return Arrays.stream(call.getArgs())
        .skip(1)
        .filter(a -> a instanceof String || a.getClass().getSimpleName().endsWith("Id"))
        .map(Object::toString)
        .map(a -> a.substring(0, Math.min(a.length(), LONGEST_ARGUMENT)))
        .collect(Collectors.joining(" "));
  }
}
