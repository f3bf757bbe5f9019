package dev.hearth.emulator;

import dev.hearth.emulator.iam.LongLivedKey;
import dev.hearth.emulator.policy.ParsedPolicy;
import dev.hearth.emulator.policy.PolicyDocument;
import dev.hearth.emulator.policy.PolicyParser;
import dev.hearth.emulator.world.Caller;
import dev.hearth.wire.Credential;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A long-lived access key and whose it is.
 *
 * @param account the 12-digit account
 * @param userName the last part of the user's ARN
 * @param policy JSON of what it may do; null for everything
 */
public record Identity(
    String accessKeyId, String secret, String account, String userName, @Nullable String policy) {

  /** What the emulator answers to unless told otherwise: the administrator. */
  public static final Identity DEFAULT =
      new Identity("AKIAEMULATOR00000000", "emulator-secret", "123456789012", "emulator");

  public Identity {
    if (!account.matches("\\d{12}")) {
      throw new IllegalArgumentException("account must have 12 digits, but is '" + account + "'");
    }
    if (policy != null
        && PolicyParser.identity(policy) instanceof ParsedPolicy.Malformed malformed) {
      throw new IllegalArgumentException("policy of " + userName + ": " + malformed.reason());
    }
  }

  /** A key that may do everything. */
  public Identity(String accessKeyId, String secret, String account, String userName) {
    this(accessKeyId, secret, account, userName, null);
  }

  LongLivedKey key() {
    return new LongLivedKey(
        Credential.longLived(accessKeyId, secret),
        new Caller(account, "arn:aws:iam::" + account + ":user/" + userName, accessKeyId, Map.of()),
        document());
  }

  private @Nullable PolicyDocument document() {
    return policy != null && PolicyParser.identity(policy) instanceof ParsedPolicy.Valid valid
        ? valid.document()
        : null;
  }

  /** Without the secret, which must not reach a log. */
  @Override
  public String toString() {
    return "Identity[" + accessKeyId + ", " + account + ", " + userName + "]";
  }
}
