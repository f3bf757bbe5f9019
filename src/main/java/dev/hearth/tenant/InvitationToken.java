package dev.hearth.tenant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret of an invitation's link: 256 random bits, so that a plain hash is enough to keep it.
 * It does not show itself by accident.
 */
public record InvitationToken(String value) {

  private static final int BYTES = 32;

  public static InvitationToken create(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new InvitationToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What the database keeps. */
  public String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "InvitationToken[…]";
  }
}
