package dev.hearth.base;

/** Hearth does not start like this; the message tells the administrator what to change. */
public final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartRefused(String message) {
    super(message);
  }
}
