package dev.hearth.emulator.world;

import dev.hearth.emulator.policy.RequestContext;

/**
 * One permission that a call takes.
 *
 * @param action such as {@code sagemaker:StopTrainingJob}
 * @param resource an ARN, or {@code *} for actions without one
 */
public record Access(String action, String resource, RequestContext context) {

  public static Access of(String action, String resource) {
    return new Access(action, resource, new RequestContext());
  }
}
