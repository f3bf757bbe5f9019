package dev.hearth.sagemaker;

/** The cloud did not answer, or not with what was asked for. Worth trying again later. */
public final class CloudUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CloudUnavailableException(Throwable cause) {
    super("The cloud did not answer as it should: " + cause.getMessage(), cause);
  }
}
