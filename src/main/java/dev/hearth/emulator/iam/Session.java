package dev.hearth.emulator.iam;

import dev.hearth.wire.Credential;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Temporary credentials of an assumed role.
 *
 * @param policy JSON of the session policy, null without
 * @param tags of the session, with those of the role beneath
 * @param expiresAt real time in epoch milliseconds
 */
record Session(
    String accessKeyId,
    String secret,
    String token,
    String account,
    String roleArn,
    String arn,
    @Nullable String policy,
    Map<String, String> tags,
    long expiresAt) {

  Credential credential() {
    return new Credential(accessKeyId, secret, token, Instant.ofEpochMilli(expiresAt));
  }

  /** Without secret and token, which must not reach a log. */
  @Override
  public String toString() {
    return "Session[" + accessKeyId + ", " + arn + "]";
  }
}
