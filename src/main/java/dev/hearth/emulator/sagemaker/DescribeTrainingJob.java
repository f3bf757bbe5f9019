package dev.hearth.emulator.sagemaker;

import dev.hearth.emulator.world.Access;
import dev.hearth.emulator.world.Call;
import dev.hearth.emulator.world.Operation;
import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** DescribeTrainingJob: the request as it was, and how the job and its pool stand. */
final class DescribeTrainingJob implements Operation {

  private final SageMakerService service;

  DescribeTrainingJob(SageMakerService service) {
    this.service = service;
  }

  @Override
  public boolean changes() {
    return false;
  }

  @Override
  public @Nullable AwsError check(ObjectNode input) {
    return SageMakerService.MODEL.check("DescribeTrainingJob", input);
  }

  @Override
  public List<Access> accesses(Call call) {
    return JobAccess.onJob(
        "sagemaker:DescribeTrainingJob",
        service.jobs(call),
        call.input().path("TrainingJobName").asString());
  }

  @Override
  public Answer perform(Call call) {
    TrainingJobs jobs = service.jobs(call);
    StoredJob job = jobs.find(call.input().path("TrainingJobName").asString());
    return job == null ? Errors.notFound() : new Answer.Body(JobJson.describe(job, call.at()));
  }
}
