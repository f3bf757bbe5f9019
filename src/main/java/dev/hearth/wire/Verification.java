package dev.hearth.wire;

/** The result of checking a request's signature. */
public sealed interface Verification {

  /** The request was signed by the holder of this credential, for this service. */
  record Verified(Credential credential, String service) implements Verification {}

  /** The request must be answered with this error and nothing else. */
  record Refused(AwsError error) implements Verification {}
}
