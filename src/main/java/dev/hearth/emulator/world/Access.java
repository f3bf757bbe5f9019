package dev.hearth.emulator.world;

import dev.hearth.emulator.policy.RequestContext;
import java.util.function.Supplier;

/**
 * One permission that a call takes.
 *
 * @param action such as {@code sagemaker:StopTrainingJob}
 * @param resource an ARN, or {@code *} for actions without one
 * @param keys makes the condition keys, which are needed only where a policy is asked
 */
public record Access(String action, String resource, Supplier<RequestContext> keys) {

  public Access(String action, String resource, RequestContext context) {
    this(action, resource, () -> context);
  }

  public static Access of(String action, String resource) {
    return new Access(action, resource, RequestContext::new);
  }

  public RequestContext context() {
    return keys.get();
  }
}
