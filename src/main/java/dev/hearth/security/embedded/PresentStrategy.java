package dev.hearth.security.embedded;

import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Delegates each call to whichever strategy the JVM uses at that moment. */
final class PresentStrategy implements SecurityContextHolderStrategy {

  private static SecurityContextHolderStrategy present() {
    return SecurityContextHolder.getContextHolderStrategy();
  }

  @Override
  public void clearContext() {
    present().clearContext();
  }

  @Override
  public SecurityContext getContext() {
    return present().getContext();
  }

  @Override
  public Supplier<SecurityContext> getDeferredContext() {
    return present().getDeferredContext();
  }

  @Override
  public void setContext(SecurityContext context) {
    present().setContext(context);
  }

  @Override
  public void setDeferredContext(Supplier<SecurityContext> deferredContext) {
    present().setDeferredContext(deferredContext);
  }

  @Override
  public SecurityContext createEmptyContext() {
    return present().createEmptyContext();
  }
}
