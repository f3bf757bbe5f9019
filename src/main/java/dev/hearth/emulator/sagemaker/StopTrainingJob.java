package dev.hearth.emulator.sagemaker;

import dev.hearth.emulator.world.Access;
import dev.hearth.emulator.world.Call;
import dev.hearth.emulator.world.Operation;
import dev.hearth.simulation.StopOutcome;
import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** StopTrainingJob: the job ends a little later; its pool does not end with it. */
final class StopTrainingJob implements Operation {

  private final SageMakerService service;

  StopTrainingJob(SageMakerService service) {
    this.service = service;
  }

  @Override
  public boolean changes() {
    return true;
  }

  @Override
  public @Nullable AwsError check(ObjectNode input) {
    return SageMakerService.MODEL.check("StopTrainingJob", input);
  }

  @Override
  public List<Access> accesses(Call call) {
    return JobAccess.onJob(
        "sagemaker:StopTrainingJob",
        service.jobs(call),
        call.input().path("TrainingJobName").asString());
  }

  @Override
  public Answer perform(Call call) {
    String name = call.input().path("TrainingJobName").asString();
    return switch (service.jobs(call).simulation().stop(name)) {
      case StopOutcome.UnknownJob unknown -> Errors.notFound();
      case StopOutcome.NotRunning notRunning -> Errors.notStoppable(notRunning.status());
      case StopOutcome.Stopping stopping -> Answer.Body.EMPTY;
    };
  }
}
