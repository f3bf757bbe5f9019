package dev.hearth.emulator;

import dev.hearth.wire.AwsError;
import org.jspecify.annotations.Nullable;

/**
 * What goes back over HTTP.
 *
 * @param lost whether the connection is to be cut instead
 */
record Reply(
    int status, String contentType, byte[] body, @Nullable String errorCode, boolean lost) {

  static Reply of(int status, String contentType, byte[] body) {
    return new Reply(status, contentType, body, null, false);
  }

  static Reply error(AwsError error, String contentType, byte[] body) {
    return new Reply(error.status(), contentType, body, error.code(), false);
  }

  Reply cut() {
    return new Reply(status, contentType, body, errorCode, true);
  }
}
