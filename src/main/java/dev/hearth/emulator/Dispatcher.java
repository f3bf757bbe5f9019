package dev.hearth.emulator;

import dev.hearth.emulator.admin.AdminService;
import dev.hearth.emulator.fault.Fault;
import dev.hearth.emulator.fault.FaultKind;
import dev.hearth.emulator.fault.Faults;
import dev.hearth.emulator.sagemaker.SageMakerService;
import dev.hearth.emulator.world.Caller;
import dev.hearth.emulator.world.Operation;
import dev.hearth.emulator.world.Protocol;
import dev.hearth.emulator.world.Service;
import dev.hearth.emulator.world.WaitingOperation;
import dev.hearth.emulator.world.World;
import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import dev.hearth.wire.AwsRequest;
import dev.hearth.wire.JsonProtocol;
import dev.hearth.wire.QueryProtocol;
import dev.hearth.wire.SignatureVerifier;
import dev.hearth.wire.Verification;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * From a request to an operation and back: who signed, which service and operation, which faults,
 * in which protocol.
 */
final class Dispatcher {

  private static final long POLL_MILLIS = 50;

  private final World world;
  private final SignatureVerifier verifier;
  private final Faults faults;
  private final String administrator;

  /**
   * @param administrator the access key id that may call the emulator's own operations
   */
  Dispatcher(World world, SignatureVerifier verifier, Faults faults, String administrator) {
    this.world = world;
    this.verifier = verifier;
    this.faults = faults;
    this.administrator = administrator;
  }

  Reply answer(AwsRequest request, String requestId) {
    return switch (verifier.verify(request)) {
      case Verification.Refused refused -> refuse(request, refused.error(), requestId);
      case Verification.Verified verified -> {
        Caller caller = world.guard().caller(verified.credential().accessKeyId());
        Service service = world.services().get(verified.service());
        yield caller == null || service == null
            ? refuse(request, unknownKey(), requestId)
            : answer(request, caller, service, requestId);
      }
    };
  }

  private static AwsError unknownKey() {
    return AwsError.of(
        "UnrecognizedClientException", "The security token included in the request is invalid.");
  }

  /**
   * Before the service is known: only Query requests come without a target, and their errors have
   * other names.
   */
  private static Reply refuse(AwsRequest request, AwsError error, String requestId) {
    return request.header("x-amz-target") != null
        ? render(Protocol.JSON_1_1, null, "", error, requestId)
        : render(Protocol.QUERY, null, "", QueryProtocol.named(error), requestId);
  }

  private Reply answer(AwsRequest request, Caller caller, Service service, String requestId) {
    Protocol protocol = service.protocol();
    ObjectNode input =
        protocol == Protocol.QUERY
            ? QueryProtocol.read(request.body())
            : JsonProtocol.read(request.body());
    String name = operationName(request, service, input);
    if (input == null) {
      return render(protocol, service, name, JsonProtocol.unreadable(), requestId);
    }
    List<Fault> met =
        service.name().equals(AdminService.NAME) ? List.of() : faults.drawFor(service.name(), name);
    boolean lost = false;
    for (Fault fault : met) {
      switch (fault.kind()) {
        case LATENCY -> delay(fault.seconds());
        case LOST_RESPONSE -> lost = true;
        case THROTTLE -> {
          return render(
              protocol,
              service,
              name,
              AwsError.of("ThrottlingException", "Rate exceeded"),
              requestId);
        }
        case SERVER_ERROR -> {
          AwsError error =
              new AwsError("InternalFailure", "The service had an internal failure.", 500);
          return render(protocol, service, name, error, requestId);
        }
        case CAPACITY -> {}
      }
    }
    boolean capacity = met.stream().anyMatch(fault -> fault.kind() == FaultKind.CAPACITY);
    Reply reply =
        render(protocol, service, name, perform(caller, service, name, input, capacity), requestId);
    return lost ? reply.cut() : reply;
  }

  private static String operationName(
      AwsRequest request, Service service, @Nullable ObjectNode input) {
    if (service.protocol() == Protocol.QUERY) {
      return input == null ? "" : input.path("Action").asString("");
    }
    String target = request.header("x-amz-target");
    String prefix = service.targetPrefix() + ".";
    return target != null && target.startsWith(prefix) ? target.substring(prefix.length()) : "";
  }

  private Answer perform(
      Caller caller, Service service, String name, ObjectNode input, boolean capacity) {
    Operation operation = service.operations().get(name);
    if (operation == null) {
      boolean query = service.protocol() == Protocol.QUERY;
      return AwsError.of(
          query ? "InvalidAction" : "UnknownOperationException",
          "The emulator does not know " + name);
    }
    if (service.name().equals(AdminService.NAME) && !caller.accessKeyId().equals(administrator)) {
      return AwsError.of(
          "AccessDeniedException", "Only the administrator of the emulator may call " + name);
    }
    AwsError error = operation.check(input);
    if (error != null) {
      return error;
    }
    if (capacity) {
      SageMakerService.injectCapacityError(input);
    }
    Answer answer = world.perform(caller, service, name, input);
    if (operation instanceof WaitingOperation waiting) {
      for (long waited = 0; waiting.waitOn(input, answer, waited); waited += POLL_MILLIS) {
        delay(POLL_MILLIS / 1_000.0);
        answer = world.perform(caller, service, name, input);
      }
    }
    return answer;
  }

  private static void delay(double seconds) {
    try {
      Thread.sleep(Duration.ofNanos((long) (seconds * 1e9)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Reply render(
      Protocol protocol, @Nullable Service service, String name, Answer answer, String requestId) {
    String contentType =
        switch (protocol) {
          case JSON_1_1 -> JsonProtocol.CONTENT_TYPE_1_1;
          case JSON_1_0 -> JsonProtocol.CONTENT_TYPE_1_0;
          case QUERY -> QueryProtocol.CONTENT_TYPE;
        };
    return switch (answer) {
      case AwsError error ->
          Reply.error(
              error,
              contentType,
              protocol == Protocol.QUERY
                  ? QueryProtocol.write(error, requestId)
                  : JsonProtocol.write(error));
      case Answer.Body body when protocol == Protocol.QUERY && service != null ->
          Reply.of(
              200,
              contentType,
              QueryProtocol.write(service.targetPrefix(), name, body.bytes(), requestId));
      case Answer.Body body -> Reply.of(200, contentType, body.bytes());
    };
  }
}
