package dev.hearth.emulator;

import dev.hearth.emulator.world.Protocol;
import dev.hearth.emulator.world.QueryTranslation;
import dev.hearth.emulator.world.Service;
import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import dev.hearth.wire.AwsRequest;
import dev.hearth.wire.JsonProtocol;
import dev.hearth.wire.QueryProtocol;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a request asks of a service, and how to answer in the protocol it came in.
 *
 * @param translation when an older client speaks Query to a service that speaks JSON
 * @param operation its name, empty when the request names none
 * @param input null when the body cannot be read
 */
record Asked(
    Service service,
    Protocol protocol,
    @Nullable QueryTranslation translation,
    String operation,
    @Nullable ObjectNode input,
    String requestId) {

  static Asked of(Service service, AwsRequest request, String requestId) {
    String target = request.header("x-amz-target");
    QueryTranslation translation = target == null ? service.query() : null;
    Protocol protocol = translation != null ? Protocol.QUERY : service.protocol();
    if (protocol != Protocol.QUERY) {
      String prefix = service.targetPrefix() + ".";
      String operation =
          target != null && target.startsWith(prefix) ? target.substring(prefix.length()) : "";
      return new Asked(
          service, protocol, null, operation, JsonProtocol.read(request.body()), requestId);
    }
    ObjectNode form = QueryProtocol.read(request.body());
    return new Asked(
        service,
        protocol,
        translation,
        form == null ? "" : form.path("Action").asString(""),
        form == null || translation == null ? form : translation.input(form),
        requestId);
  }

  /**
   * Before the service is known: only Query requests come without a target, and their errors have
   * other names.
   */
  static Reply refused(AwsRequest request, AwsError error, String requestId) {
    return request.header("x-amz-target") != null
        ? Reply.error(error, JsonProtocol.CONTENT_TYPE_1_1, JsonProtocol.write(error))
        : query(QueryProtocol.named(error), requestId);
  }

  private static Reply query(AwsError error, String requestId) {
    return Reply.error(error, QueryProtocol.CONTENT_TYPE, QueryProtocol.write(error, requestId));
  }

  AwsError unknownOperation() {
    return AwsError.of(
        protocol == Protocol.QUERY ? "InvalidAction" : "UnknownOperationException",
        "The emulator does not know " + operation);
  }

  Reply reply(Answer answer) {
    return switch (answer) {
      case AwsError error when protocol == Protocol.QUERY ->
          query(translation == null ? error : translation.error(error), requestId);
      case AwsError error -> Reply.error(error, contentType(), JsonProtocol.write(error));
      case Answer.Body body when protocol == Protocol.QUERY ->
          Reply.of(200, QueryProtocol.CONTENT_TYPE, xml(body));
      case Answer.Body body -> Reply.of(200, contentType(), body.bytes());
    };
  }

  private String contentType() {
    return protocol == Protocol.JSON_1_0
        ? JsonProtocol.CONTENT_TYPE_1_0
        : JsonProtocol.CONTENT_TYPE_1_1;
  }

  private byte[] xml(Answer.Body body) {
    if (translation == null) {
      return QueryProtocol.write(service.targetPrefix(), operation, body.bytes(), requestId);
    }
    ObjectNode answer = Objects.requireNonNull(JsonProtocol.read(body.bytes()));
    return QueryProtocol.write(
        translation.namespace(), operation, translation.result(answer), requestId);
  }
}
