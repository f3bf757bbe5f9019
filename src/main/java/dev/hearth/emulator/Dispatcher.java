package dev.hearth.emulator;

import dev.hearth.emulator.admin.AdminService;
import dev.hearth.emulator.fault.Fault;
import dev.hearth.emulator.fault.FaultKind;
import dev.hearth.emulator.fault.Faults;
import dev.hearth.emulator.sagemaker.SageMakerService;
import dev.hearth.emulator.world.Caller;
import dev.hearth.emulator.world.Operation;
import dev.hearth.emulator.world.Service;
import dev.hearth.emulator.world.WaitingOperation;
import dev.hearth.emulator.world.World;
import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import dev.hearth.wire.AwsRequest;
import dev.hearth.wire.JsonProtocol;
import dev.hearth.wire.SignatureVerifier;
import dev.hearth.wire.Verification;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * From a request to an operation and back: who signed, which faults it meets, what the operation
 * answers.
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
      case Verification.Refused refused -> Asked.refused(request, refused.error(), requestId);
      case Verification.Verified verified -> {
        Caller caller = world.guard().caller(verified.credential().accessKeyId());
        Service service = world.services().get(verified.service());
        yield caller == null || service == null
            ? Asked.refused(request, unknownKey(), requestId)
            : answer(caller, Asked.of(service, request, requestId));
      }
    };
  }

  private static AwsError unknownKey() {
    return AwsError.of(
        "UnrecognizedClientException", "The security token included in the request is invalid.");
  }

  private Reply answer(Caller caller, Asked asked) {
    ObjectNode input = asked.input();
    if (input == null) {
      return asked.reply(JsonProtocol.unreadable());
    }
    String service = asked.service().name();
    List<Fault> met =
        service.equals(AdminService.NAME) ? List.of() : faults.drawFor(service, asked.operation());
    boolean lost = false;
    for (Fault fault : met) {
      switch (fault.kind()) {
        case LATENCY -> delay(fault.seconds());
        case LOST_RESPONSE -> lost = true;
        case THROTTLE -> {
          return asked.reply(AwsError.of("ThrottlingException", "Rate exceeded"));
        }
        case SERVER_ERROR -> {
          return asked.reply(
              new AwsError("InternalFailure", "The service had an internal failure.", 500));
        }
        case CAPACITY -> {}
      }
    }
    boolean capacity = met.stream().anyMatch(fault -> fault.kind() == FaultKind.CAPACITY);
    Reply reply = asked.reply(perform(caller, asked, input, capacity));
    return lost ? reply.cut() : reply;
  }

  private Answer perform(Caller caller, Asked asked, ObjectNode input, boolean capacity) {
    Service service = asked.service();
    String name = asked.operation();
    Operation operation = service.operations().get(name);
    if (operation == null) {
      return asked.unknownOperation();
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
}
