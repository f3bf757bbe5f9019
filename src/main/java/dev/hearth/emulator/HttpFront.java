package dev.hearth.emulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.hearth.wire.AwsError;
import dev.hearth.wire.AwsRequest;
import dev.hearth.wire.JsonProtocol;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The HTTP side: who may ask at all, how large, and how answers are sent. */
final class HttpFront implements HttpHandler {

  /** Other names for this machine would let a web page in the user's browser reach the emulator. */
  private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final System.Logger LOG = System.getLogger(HttpFront.class.getName());

  private final Dispatcher dispatcher;

  HttpFront(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String requestId = UUID.randomUUID().toString();
    try (exchange) {
      Reply reply;
      try {
        reply = reply(exchange, requestId);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "request " + requestId + " failed", e);
        reply =
            json(
                new AwsError(
                    "InternalFailure",
                    "The request failed because of an error of the emulator.",
                    500));
      }
      if (!reply.lost()) {
        send(exchange, reply, requestId);
      }
    }
  }

  private Reply reply(HttpExchange exchange, String requestId) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host");
    if (host == null || !LOCAL_NAMES.contains(hostName(host))) {
      return json(
          new AwsError("AccessDeniedException", "The emulator answers to localhost only.", 403));
    }
    if (exchange.getRequestMethod().equals("GET")) {
      return Reply.of(
          200,
          "application/json",
          "{\"service\":\"hearth-emulator\"}".getBytes(StandardCharsets.UTF_8));
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      return json(new AwsError("UnknownOperationException", "Only POST is understood.", 405));
    }
    byte[] body = exchange.getRequestBody().readNBytes(AwsRequest.MAX_BODY_BYTES + 1);
    if (body.length > AwsRequest.MAX_BODY_BYTES) {
      return json(
          new AwsError(
              "RequestEntityTooLargeException", "The request body is larger than 1 MiB.", 413));
    }
    Map<String, List<String>> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    String query = exchange.getRequestURI().getRawQuery();
    return dispatcher.answer(
        new AwsRequest(
            "POST",
            exchange.getRequestURI().getRawPath(),
            query == null ? "" : query,
            headers,
            body),
        requestId);
  }

  private static String hostName(String host) {
    int colon = host.lastIndexOf(':');
    String name = colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    return name.toLowerCase(Locale.ROOT);
  }

  private static Reply json(AwsError error) {
    return Reply.error(error, JsonProtocol.CONTENT_TYPE_1_1, JsonProtocol.write(error));
  }

  private static void send(HttpExchange exchange, Reply reply, String requestId)
      throws IOException {
    exchange.getResponseHeaders().set("x-amzn-RequestId", requestId);
    exchange.getResponseHeaders().set("Content-Type", reply.contentType());
    if (reply.errorCode() != null) {
      exchange.getResponseHeaders().set("x-amzn-ErrorType", reply.errorCode());
    }
    byte[] body = reply.body();
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
