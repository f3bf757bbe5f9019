package dev.hearth.emulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.hearth.emulator.world.Caller;
import dev.hearth.emulator.world.Operation;
import dev.hearth.emulator.world.Service;
import dev.hearth.emulator.world.World;
import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import dev.hearth.wire.AwsRequest;
import dev.hearth.wire.Credential;
import dev.hearth.wire.JsonProtocol;
import dev.hearth.wire.SignatureVerifier;
import dev.hearth.wire.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * From HTTP to an operation and back: who may ask at all, who signed, which operation, what answer.
 */
final class HttpFront implements HttpHandler {

  /** Other names for this machine would let a web page in the user's browser reach the emulator. */
  private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final System.Logger LOG = System.getLogger(HttpFront.class.getName());

  private final World world;
  private final Map<String, Identity> identities;
  private final SignatureVerifier verifier;

  HttpFront(EmulatorSettings settings, World world) {
    this.world = world;
    identities =
        settings.identities().stream()
            .collect(Collectors.toMap(Identity::accessKeyId, Function.identity()));
    verifier =
        new SignatureVerifier(
            settings.region(), world.services().keySet(), this::credential, settings.realTime());
  }

  private @Nullable Credential credential(String accessKeyId) {
    Identity identity = identities.get(accessKeyId);
    return identity == null ? null : identity.credential();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String requestId = UUID.randomUUID().toString();
    try (exchange) {
      Answer answer;
      try {
        answer = answer(exchange);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "request " + requestId + " failed", e);
        answer =
            new AwsError(
                "InternalFailure", "The request failed because of an error of the emulator.", 500);
      }
      send(exchange, answer, requestId);
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host");
    if (host == null
        || !LOCAL_NAMES.contains(host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT))) {
      return new AwsError("AccessDeniedException", "The emulator answers to localhost only.", 403);
    }
    if (exchange.getRequestMethod().equals("GET")) {
      return new Answer.Body("{\"service\":\"hearth-emulator\"}".getBytes(StandardCharsets.UTF_8));
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      return new AwsError("UnknownOperationException", "Only POST is understood.", 405);
    }
    byte[] body = exchange.getRequestBody().readNBytes(AwsRequest.MAX_BODY_BYTES + 1);
    if (body.length > AwsRequest.MAX_BODY_BYTES) {
      return new AwsError(
          "RequestEntityTooLargeException", "The request body is larger than 1 MiB.", 413);
    }
    Map<String, List<String>> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    String query = exchange.getRequestURI().getRawQuery();
    return answer(
        new AwsRequest(
            "POST",
            exchange.getRequestURI().getRawPath(),
            query == null ? "" : query,
            headers,
            body));
  }

  private Answer answer(AwsRequest request) {
    return switch (verifier.verify(request)) {
      case Verification.Refused refused -> refused.error();
      case Verification.Verified verified -> {
        Identity identity = identities.get(verified.credential().accessKeyId());
        Service service = world.services().get(verified.service());
        yield identity == null || service == null
            ? AwsError.of(
                "UnrecognizedClientException",
                "The security token included in the request is invalid.")
            : perform(request, identity.caller(), service);
      }
    };
  }

  private Answer perform(AwsRequest request, Caller caller, Service service) {
    String target = request.header("x-amz-target");
    String prefix = service.targetPrefix() + ".";
    if (target == null || !target.startsWith(prefix)) {
      return AwsError.of("UnknownOperationException", "");
    }
    String name = target.substring(prefix.length());
    Operation operation = service.operations().get(name);
    if (operation == null) {
      return AwsError.of("UnknownOperationException", "The emulator does not know " + name + ".");
    }
    ObjectNode input = JsonProtocol.read(request.body());
    if (input == null) {
      return JsonProtocol.unreadable();
    }
    AwsError error = operation.check(input);
    return error != null ? error : world.perform(caller, service, name, input);
  }

  private static void send(HttpExchange exchange, Answer answer, String requestId)
      throws IOException {
    int status;
    byte[] body;
    switch (answer) {
      case AwsError error -> {
        status = error.status();
        body = JsonProtocol.write(error);
        exchange.getResponseHeaders().set("x-amzn-ErrorType", error.code());
      }
      case Answer.Body success -> {
        status = 200;
        body = success.bytes();
      }
    }
    exchange.getResponseHeaders().set("x-amzn-RequestId", requestId);
    exchange.getResponseHeaders().set("Content-Type", JsonProtocol.CONTENT_TYPE_1_1);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
