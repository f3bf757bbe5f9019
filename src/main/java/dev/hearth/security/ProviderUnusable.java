package dev.hearth.security;

/** A provider nobody can sign in with at present; the message tells an administrator why. */
final class ProviderUnusable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ProviderUnusable(String message) {
    super(message);
  }

  ProviderUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}
