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

  private final Map<Scope, byte[]> remembered = new ConcurrentHashMap<>();

  String sign(String secret, AuthorizationHeader header, String stringToSign) {
    Scope scope = new Scope(secret, header.date(), header.region(), header.service());
    if (remembered.size() > MAX_REMEMBERED) {
      remembered.clear();
    }
    byte[] key = remembered.computeIfAbsent(scope, SigningKeys::derive);
    return HexFormat.of().formatHex(hmac(key, stringToSign));
  }

  static String sha256Hex(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static byte[] derive(Scope scope) {
    byte[] key = ("AWS4" + scope.secret()).getBytes(StandardCharsets.UTF_8);
    key = hmac(key, scope.date());
    key = hmac(key, scope.region());
    key = hmac(key, scope.service());
    return hmac(key, "aws4_request");
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
