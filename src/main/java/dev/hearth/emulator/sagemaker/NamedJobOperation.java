package dev.hearth.emulator.sagemaker;

import dev.hearth.emulator.world.Access;
import dev.hearth.emulator.world.Call;
import dev.hearth.emulator.world.Operation;
import dev.hearth.simulation.DeleteOutcome;
import dev.hearth.simulation.StopOutcome;
import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** DescribeTrainingJob, StopTrainingJob and DeleteTrainingJob: their input is a job's name. */
record NamedJobOperation(SageMakerService service, String awsName, boolean changes, Work work)
    implements Operation {

  /** What is done with the job of this name, if there is one. */
  interface Work {
    Answer perform(TrainingJobs jobs, String name, long at);
  }

  @Override
  public @Nullable AwsError check(ObjectNode input) {
    return SageMakerService.MODEL.check(awsName, input);
  }

  @Override
  public List<Access> accesses(Call call) {
    return JobAccess.onJob("sagemaker:" + awsName, service.jobs(call), name(call));
  }

  @Override
  public Answer perform(Call call) {
    return work.perform(service.jobs(call), name(call), call.at());
  }

  private static String name(Call call) {
    return call.input().path("TrainingJobName").asString();
  }

  /** The request as it was, and how the job and its pool stand. */
  static Answer describe(TrainingJobs jobs, String name, long at) {
    StoredJob job = jobs.find(name);
    return job == null ? Errors.notFound() : new Answer.Body(JobJson.describe(job, at));
  }

  /** The job ends a little later; its pool does not end with it. */
  static Answer stop(TrainingJobs jobs, String name, long at) {
    return switch (jobs.simulation().stop(name)) {
      case StopOutcome.UnknownJob unknown -> Errors.notFound();
      case StopOutcome.NotRunning notRunning -> Errors.notStoppable(notRunning.status());
      case StopOutcome.Stopping stopping -> Answer.Body.EMPTY;
    };
  }

  /** Refused while the job runs or its pool is kept. */
  static Answer delete(TrainingJobs jobs, String name, long at) {
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
