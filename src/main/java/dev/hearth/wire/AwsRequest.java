package dev.hearth.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came off the wire, before anything about it is trusted.
 *
 * @param rawPath the path exactly as sent, still percent-encoded: the client signed these
 *     characters
 * @param rawQuery the query exactly as sent, empty when there is none
 * @param headers values by lower-case header name, in the order sent
 */
public record AwsRequest(
    String method,
    String rawPath,
    String rawQuery,
    Map<String, List<String>> headers,
    byte[] body) {

  /** The largest body accepted, in bytes; a server must stop reading there. */
  public static final int MAX_BODY_BYTES = 1 << 20;

  /** The first value of a header, or null; the name may be written in any case. */
  public @Nullable String header(String name) {
    List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
    return values == null || values.isEmpty() ? null : values.getFirst();
  }
}
