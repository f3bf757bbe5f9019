package dev.hearth.wire;

import java.util.Arrays;
import java.util.List;

/**
 * The text both sides of Signature Version 4 hash. The path is taken exactly as sent: clients of
 * JSON services post to {@code /} or to a fixed path, which needs neither normalising nor a second
 * encoding.
 */
final class CanonicalRequest {

  private CanonicalRequest() {}

  static String of(AwsRequest request, List<String> signedHeaders, String payloadHash) {
    StringBuilder text = new StringBuilder(512);
    text.append(request.method()).append('\n');
    text.append(request.rawPath().isEmpty() ? "/" : request.rawPath()).append('\n');
    text.append(canonicalQuery(request.rawQuery())).append('\n');
    for (String name : signedHeaders) {
      text.append(name).append(':');
      List<String> values = request.headers().getOrDefault(name, List.of());
      for (int i = 0; i < values.size(); i++) {
        text.append(i == 0 ? "" : ",");
        appendTrimmed(text, values.get(i));
      }
      text.append('\n');
    }
    text.append('\n').append(String.join(";", signedHeaders)).append('\n').append(payloadHash);
    return text.toString();
  }

  private static String canonicalQuery(String rawQuery) {
    if (rawQuery.isEmpty()) {
      return "";
    }
    String[] parameters = rawQuery.split("&");
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] = parameters[i].contains("=") ? parameters[i] : parameters[i] + "=";
    }
    // '=' sorts above the digits and '-', so names are compared before values.
    Arrays.sort(
        parameters,
        (a, b) -> {
          int byName = a.substring(0, a.indexOf('=')).compareTo(b.substring(0, b.indexOf('=')));
          return byName != 0 ? byName : a.compareTo(b);
        });
    return String.join("&", parameters);
  }

  /** Strips both ends and folds inner runs of spaces to one. */
  private static void appendTrimmed(StringBuilder text, String value) {
    String stripped = value.strip();
    boolean space = false;
    for (int i = 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      if (c != ' ' || !space) {
        text.append(c);
      }
      space = c == ' ';
    }
  }
}
