package dev.hearth.emulator.sagemaker;

import dev.hearth.emulator.constraint.ApiModel;
import dev.hearth.emulator.world.Call;
import dev.hearth.emulator.world.Operation;
import dev.hearth.emulator.world.Service;
import dev.hearth.emulator.world.WorldHeader;
import dev.hearth.simulation.StatusListener;
import java.util.HashMap;
import java.util.Map;

/** SageMaker, as far as training jobs go. Every account has its own jobs, pools and quotas. */
public final class SageMakerService implements Service {

  static final ApiModel MODEL = ApiModel.load(SageMakerService.class, "constraints.json");

  private final String region;
  private final WorldHeader header;
  private final Map<String, TrainingJobs> accounts = new HashMap<>();
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
            "UpdateTrainingJob", new UpdateTrainingJob(this, maxKeepAliveSeconds));
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

  /** The jobs of the caller's account. */
  TrainingJobs jobs(Call call) {
    return accounts.computeIfAbsent(
        call.caller().account(),
        account -> {
          TrainingJobs jobs = new TrainingJobs(account, region, header, StatusListener.NONE);
          jobs.simulation().advanceTo(now);
          return jobs;
        });
  }
}
