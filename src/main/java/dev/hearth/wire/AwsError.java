package dev.hearth.wire;

/**
 * An error in AWS's words.
 *
 * @param code what clients branch on, such as {@code ResourceInUse}; no namespace
 * @param status the HTTP status: 400 for the caller's fault unless AWS uses another, 5xx for the
 *     service's
 */
public record AwsError(String code, String message, int status) implements Answer {

  /** The caller's fault, HTTP 400. */
  public static AwsError of(String code, String message) {
    return new AwsError(code, message, 400);
  }

  /** Input that AWS's own validation would refuse. */
  public static AwsError validation(String message) {
    return of("ValidationException", message);
  }
}
