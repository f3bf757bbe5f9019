package dev.hearth.audit;

import dev.hearth.base.StartRefused;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that seals: kept apart from the database, since whoever has both can rewrite history. The
 * portal does not start without it.
 */
@Component
class SealKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST = 32;

  private final SecretKeySpec key;

  SealKey(@Value("${hearth.secret.audit-seal:}") String secret) {
    if (secret.length() < SHORTEST) {
      throw new StartRefused(
          "Hearth needs hearth.secret.audit-seal: at least 32 random characters that seal the audit"
              + " log. Keep it apart from the database, and never change it.");
    }
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** The seal of this event, whose predecessor in the chain has that one. */
  Seal next(Seal previous, AuditEvent event) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      var number = previous.number() + 1;
      mac.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
      mac.update(previous.value().getBytes(StandardCharsets.US_ASCII));
      return new Seal(number, HexFormat.of().formatHex(mac.doFinal(event.bytes())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
