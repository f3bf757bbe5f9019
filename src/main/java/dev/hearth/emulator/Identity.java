package dev.hearth.emulator;

import dev.hearth.emulator.world.Caller;
import dev.hearth.wire.Credential;
import java.util.Map;

/**
 * A long-lived access key and whose it is.
 *
 * @param account the 12-digit account
 * @param userName the last part of the user's ARN
 */
public record Identity(String accessKeyId, String secret, String account, String userName) {

  /** What the emulator answers to unless told otherwise. */
  public static final Identity DEFAULT =
      new Identity("AKIAEMULATOR00000000", "emulator-secret", "123456789012", "emulator");

  public Identity {
    if (!account.matches("\\d{12}")) {
      throw new IllegalArgumentException("account must have 12 digits, but is '" + account + "'");
    }
  }

  Credential credential() {
    return Credential.longLived(accessKeyId, secret);
  }

  Caller caller() {
    return new Caller(account, "arn:aws:iam::" + account + ":user/" + userName, Map.of());
  }

  /** Without the secret, which must not reach a log. */
  @Override
  public String toString() {
    return "Identity[" + accessKeyId + ", " + account + ", " + userName + "]";
  }
}
