package dev.hearth.emulator.sagemaker;

import dev.hearth.emulator.world.Access;
import dev.hearth.emulator.world.Call;
import dev.hearth.emulator.world.Operation;
import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import dev.hearth.wire.JsonProtocol;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * ListTrainingJobs. When MaxResults is given, that many jobs are taken first and only then filtered
 * by status and pool status, as AWS documents for StatusEquals: short and even empty pages with a
 * NextToken are normal.
 */
final class ListTrainingJobs implements Operation {

  private static final int DEFAULT_PAGE = 10;

  private final SageMakerService service;

  ListTrainingJobs(SageMakerService service) {
    this.service = service;
  }

  @Override
  public boolean changes() {
    return false;
  }

  @Override
  public @Nullable AwsError check(ObjectNode input) {
    AwsError error = SageMakerService.MODEL.check("ListTrainingJobs", input);
    if (error == null && JobOrder.of(input) == null) {
      return AwsError.validation("Invalid NextToken.");
    }
    return error;
  }

  @Override
  public List<Access> accesses(Call call) {
    return List.of(Access.of("sagemaker:ListTrainingJobs", "*"));
  }

  @Override
  public Answer perform(Call call) {
    TrainingJobs jobs = service.jobs(call);
    JobOrder order = JobOrder.of(call.input());
    if (order == null) {
      return AwsError.validation("Invalid NextToken.");
    }
    JobFilter filter = new JobFilter(call.input());
    boolean sized = call.input().has("MaxResults");
    int left = call.input().path("MaxResults").asInt(DEFAULT_PAGE);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode rows = answer.putArray("TrainingJobSummaries");
    StoredJob last = null;
    for (Iterator<StoredJob> candidates = order.iterate(jobs); candidates.hasNext(); ) {
      StoredJob job = candidates.next();
      boolean shown = filter.acceptsStatus(job);
      if (!filter.accepts(job) || (!shown && !sized)) {
        continue;
      }
      if (left == 0 && last != null) {
        answer.put("NextToken", order.tokenAfter(last));
        break;
      }
      left--;
      last = job;
      if (shown) {
        rows.add(JobJson.summary(job));
      }
    }
    return JsonProtocol.write(answer);
  }
}
