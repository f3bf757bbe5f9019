package dev.hearth.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives Signature Version 4 signing keys and remembers the recent ones: a key depends on the
 * secret, day, region and service only, and deriving it costs four times what using it does.
 */
final class SigningKeys {

  private static final int MAX_REMEMBERED = 1_024;

  private record Scope(String secret, String date, String region, String service) {}

  /** Ready to be cloned: making one from a key costs as much as using it. */
  private final Map<Scope, Mac> remembered = new ConcurrentHashMap<>();

  String sign(String secret, AuthorizationHeader header, String stringToSign) {
    Scope scope = new Scope(secret, header.date(), header.region(), header.service());
    if (remembered.size() > MAX_REMEMBERED) {
      remembered.clear();
    }
    Mac ready = remembered.computeIfAbsent(scope, SigningKeys::derive);
    try {
      Mac mac = (Mac) ready.clone();
      return HexFormat.of().formatHex(mac.doFinal(stringToSign.getBytes(StandardCharsets.UTF_8)));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's own HmacSHA256 can be cloned", e);
    }
  }

  static String sha256Hex(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static Mac derive(Scope scope) {
    byte[] key = ("AWS4" + scope.secret()).getBytes(StandardCharsets.UTF_8);
    for (String part :
        new String[] {scope.date(), scope.region(), scope.service(), "aws4_request"}) {
      key = mac(key).doFinal(part.getBytes(StandardCharsets.UTF_8));
    }
    return mac(key);
  }

  private static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
