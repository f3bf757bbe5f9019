package dev.hearth.trainingjob;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names jobs in the cloud: {@code code-name}, so that two tenants of one account never meet in a
 * name. Over 63 characters it is cut and ends in 8 hex digits of a hash. Back-translation is by
 * look-up only, never by stripping.
 */
final class CloudNames {

  /** AWS's limit for TrainingJobName (facts sheet 3.3). */
  static final int LONGEST = 63;

  private CloudNames() {}

  static String of(String tenantCode, String name) {
    var full = tenantCode + "-" + name;
    if (full.length() <= LONGEST) {
      return full;
    }
    var cut = full.substring(0, LONGEST - 9);
    while (cut.endsWith("-")) {
      cut = cut.substring(0, cut.length() - 1);
    }
    return cut + "-" + hash(full);
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
