package dev.hearth.emulator.sagemaker;

import dev.hearth.emulator.world.Access;
import dev.hearth.emulator.world.Call;
import dev.hearth.emulator.world.Operation;
import dev.hearth.simulation.DeleteOutcome;
import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** DeleteTrainingJob: refused while the job runs or its pool is kept. */
final class DeleteTrainingJob implements Operation {

  private final SageMakerService service;

  DeleteTrainingJob(SageMakerService service) {
    this.service = service;
  }

  @Override
  public boolean changes() {
    return true;
  }

  @Override
  public @Nullable AwsError check(ObjectNode input) {
    return SageMakerService.MODEL.check("DeleteTrainingJob", input);
  }

  @Override
  public List<Access> accesses(Call call) {
    return JobAccess.onJob(
        "sagemaker:DeleteTrainingJob",
        service.jobs(call),
        call.input().path("TrainingJobName").asString());
  }

  @Override
  public Answer perform(Call call) {
    TrainingJobs jobs = service.jobs(call);
    String name = call.input().path("TrainingJobName").asString();
    return switch (jobs.simulation().delete(name)) {
      case DeleteOutcome.UnknownJob unknown -> Errors.notFound();
      case DeleteOutcome.InUse inUse -> Errors.notDeletable(inUse.job());
      case DeleteOutcome.Deleted deleted -> {
        jobs.remove(name);
        yield Answer.Body.EMPTY;
      }
    };
  }
}
