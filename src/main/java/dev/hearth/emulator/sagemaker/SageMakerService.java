package dev.hearth.emulator.sagemaker;

import dev.hearth.emulator.constraint.ApiModel;
import dev.hearth.emulator.world.Call;
import dev.hearth.emulator.world.Operation;
import dev.hearth.emulator.world.Service;
import dev.hearth.emulator.world.WorldHeader;
import dev.hearth.simulation.StatusListener;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** SageMaker, as far as training jobs go. Every account has its own jobs, pools and quotas. */
public final class SageMakerService implements Service {

  static final ApiModel MODEL = ApiModel.load(SageMakerService.class, "constraints.json");

  private final String region;
  private final WorldHeader header;
  private final Map<String, TrainingJobs> accounts = new TreeMap<>();
  private final Map<String, Operation> operations;
  private long now;

  /**
   * @param maxKeepAliveSeconds the most one call may ask for; 3600 as documented, the API model
   *     alone would allow 21600
   */
  public SageMakerService(String region, WorldHeader header, int maxKeepAliveSeconds) {
    this.region = region;
    this.header = header;
    this.now = header.startedAt();
    operations =
        Map.of(
            "CreateTrainingJob", new CreateTrainingJob(this, maxKeepAliveSeconds),
            "DescribeTrainingJob", new DescribeTrainingJob(this),
            "ListTrainingJobs", new ListTrainingJobs(this),
            "StopTrainingJob", new StopTrainingJob(this),
            "UpdateTrainingJob", new UpdateTrainingJob(this, maxKeepAliveSeconds),
            "DeleteTrainingJob", new DeleteTrainingJob(this),
            "AddTags", new TagOperation(this, TagOperation.Kind.ADD),
            "DeleteTags", new TagOperation(this, TagOperation.Kind.DELETE),
            "ListTags", new TagOperation(this, TagOperation.Kind.LIST));
  }

  @Override
  public String name() {
    return "sagemaker";
  }

  @Override
  public String targetPrefix() {
    return "SageMaker";
  }

  @Override
  public Map<String, Operation> operations() {
    return operations;
  }

  @Override
  public void advanceTo(long at) {
    now = at;
    for (TrainingJobs jobs : accounts.values()) {
      jobs.simulation().advanceTo(at);
    }
  }

  @Override
  public long nextEventAt() {
    long next = Long.MAX_VALUE;
    for (TrainingJobs jobs : accounts.values()) {
      next = Math.min(next, jobs.simulation().nextEventAt());
    }
    return next;
  }

  @Override
  public void save(Consumer<ObjectNode> pieces) {
    accounts.forEach((account, jobs) -> jobs.save(account, pieces));
  }

  @Override
  public void load(ObjectNode piece) {
    jobs(piece.path("account").asString()).load(piece);
  }

  /** The jobs of the caller's account. */
  TrainingJobs jobs(Call call) {
    return jobs(call.caller().account());
  }

  private TrainingJobs jobs(String id) {
    return accounts.computeIfAbsent(
        id,
        account -> {
          TrainingJobs jobs = new TrainingJobs(account, region, header, StatusListener.NONE);
          jobs.simulation().advanceTo(now);
          return jobs;
        });
  }
}
