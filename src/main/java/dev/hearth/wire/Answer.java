package dev.hearth.wire;

/** What an operation answers: a body, or an error in AWS's words. */
public sealed interface Answer permits Answer.Body, AwsError {

  /** Success: the bytes of the response body, already in the protocol's format. */
  record Body(byte[] bytes) implements Answer {

    /** Success with nothing to say. */
    public static final Body EMPTY = new Body(new byte[0]);
  }
}
