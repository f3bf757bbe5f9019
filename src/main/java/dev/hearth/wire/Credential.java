package dev.hearth.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a server knows about an access key.
 *
 * @param sessionToken what {@code X-Amz-Security-Token} must equal; null for a long-lived key,
 *     which must come without
 * @param expiresAt real time at which temporary credentials end; null for a long-lived key
 */
public record Credential(
    String accessKeyId, String secret, @Nullable String sessionToken, @Nullable Instant expiresAt) {

  /** A long-lived key. */
  public static Credential longLived(String accessKeyId, String secret) {
    return new Credential(accessKeyId, secret, null, null);
  }

  /** Two keys must not show their secret in a log. */
  @Override
  public String toString() {
    return "Credential[" + accessKeyId + "]";
  }
}
