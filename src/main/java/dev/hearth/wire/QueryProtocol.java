package dev.hearth.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * AWS Query, the protocol of IAM and STS: a form in, with members such as {@code
 * Tags.member.1.Key}, XML out.
 */
public final class QueryProtocol {

  /** The content type of an answer. */
  public static final String CONTENT_TYPE = "text/xml";

  private QueryProtocol() {}

  /** The form as an object of strings; null when it is no form. */
  public static @Nullable ObjectNode read(byte[] body) {
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    try {
      for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          form.put(
              URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
              URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
      }
      return form;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The body of a success; {@code result} is XML already. */
  public static byte[] write(String namespace, String action, byte[] result, String requestId) {
    String xml =
        "<%1$sResponse xmlns=\"%2$s\"><%1$sResult>%3$s</%1$sResult><ResponseMetadata><RequestId>%4$s</RequestId></ResponseMetadata></%1$sResponse>"
            .formatted(action, namespace, new String(result, StandardCharsets.UTF_8), requestId);
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  /** The same refusal of a signature under the name that Query services give it. */
  public static AwsError named(AwsError error) {
    String code =
        switch (error.code()) {
          case "UnrecognizedClientException" -> "InvalidClientTokenId";
          case "InvalidSignatureException" -> "SignatureDoesNotMatch";
          case "ExpiredTokenException" -> "ExpiredToken";
          case "MissingAuthenticationTokenException" -> "MissingAuthenticationToken";
          case "IncompleteSignatureException" -> "IncompleteSignature";
          default -> error.code();
        };
    return new AwsError(code, error.message(), 403);
  }

  /** The body of an error. */
  public static byte[] write(AwsError error, String requestId) {
    String xml =
        "<ErrorResponse><Error><Type>%s</Type>%s%s</Error>%s</ErrorResponse>"
            .formatted(
                error.status() < 500 ? "Sender" : "Receiver",
                element("Code", error.code()),
                element("Message", error.message()),
                element("RequestId", requestId));
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  /** One element with text, escaped. */
  public static String element(String name, String text) {
    StringBuilder xml = new StringBuilder().append('<').append(name).append('>');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '&' -> xml.append("&amp;");
        case '"' -> xml.append("&quot;");
        default -> xml.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
      }
    }
    return xml.append("</").append(name).append('>').toString();
  }
}
