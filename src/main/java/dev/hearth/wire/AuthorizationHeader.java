package dev.hearth.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an {@code Authorization: AWS4-HMAC-SHA256 …} header.
 *
 * @param date the day of the credential scope, {@code yyyyMMdd}
 * @param signedHeaders lower-case names in the order the client listed them
 * @param signature lower-case hexadecimal
 */
record AuthorizationHeader(
    String accessKeyId,
    String date,
    String region,
    String service,
    List<String> signedHeaders,
    String signature) {

  static final String ALGORITHM = "AWS4-HMAC-SHA256";

  String scope() {
    return date + "/" + region + "/" + service + "/aws4_request";
  }

  /** Null when the header is not a complete AWS4-HMAC-SHA256 header. */
  static @Nullable AuthorizationHeader parse(String header) {
    if (!header.startsWith(ALGORITHM + " ")) {
      return null;
    }
    Map<String, String> parts = new HashMap<>();
    for (String part : header.substring(ALGORITHM.length() + 1).split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0
          || parts.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip())
              != null) {
        return null;
      }
    }
    String credential = parts.get("Credential");
    String signedHeaders = parts.get("SignedHeaders");
    String signature = parts.get("Signature");
    if (credential == null || signedHeaders == null || signature == null) {
      return null;
    }
    String[] scope = credential.split("/", -1);
    if (scope.length != 5 || !scope[4].equals("aws4_request")) {
      return null;
    }
    return new AuthorizationHeader(
        scope[0], scope[1], scope[2], scope[3], List.of(signedHeaders.split(";", -1)), signature);
  }
}
