package dev.hearth.demo.trace;

/** The file is no trace at all; the message says what it lacks. */
public final class TraceFormatException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TraceFormatException(String message) {
    super(message);
  }
}
