package dev.hearth.emulator.sagemaker;

import dev.hearth.emulator.constraint.ApiModel;
import dev.hearth.emulator.world.Call;
import dev.hearth.emulator.world.Operation;
import dev.hearth.emulator.world.Service;
import dev.hearth.emulator.world.WorldHeader;
import dev.hearth.simulation.QuotaKind;
import dev.hearth.simulation.SimulatedJob;
import dev.hearth.wire.AwsError;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** SageMaker, as far as training jobs go. Every account has its own jobs, pools and quotas. */
public final class SageMakerService implements Service {

  /** The instance types that training jobs may name. */
  public static List<String> instanceTypes() {
    return MODEL.enumeration("TrainingInstanceType");
  }

  static final ApiModel MODEL = ApiModel.load(SageMakerService.class, "constraints.json");

  private final String region;
  private final EventSink events;
  private final WorldHeader header;
  private final Map<String, TrainingJobs> accounts = new TreeMap<>();
  private final Map<String, Operation> operations;
  private final CreateTrainingJob create;
  private long now;

  /**
   * @param maxKeepAliveSeconds the most one call may ask for; 3600 as documented, the API model
   *     alone would allow 21600
   */
  public SageMakerService(
      String region, WorldHeader header, int maxKeepAliveSeconds, EventSink events) {
    this.region = region;
    this.events = events;
    this.header = header;
    this.now = header.startedAt();
    this.create = new CreateTrainingJob(this, maxKeepAliveSeconds);
    operations =
        Map.of(
            "CreateTrainingJob", create,
            "DescribeTrainingJob", named("DescribeTrainingJob", false, NamedJobOperation::describe),
            "ListTrainingJobs", new ListTrainingJobs(this),
            "StopTrainingJob", named("StopTrainingJob", true, NamedJobOperation::stop),
            "UpdateTrainingJob", new UpdateTrainingJob(this, maxKeepAliveSeconds),
            "DeleteTrainingJob", named("DeleteTrainingJob", true, NamedJobOperation::delete),
            "AddTags", new TagOperation(this, TagOperation.Kind.ADD),
            "DeleteTags", new TagOperation(this, TagOperation.Kind.DELETE),
            "ListTags", new TagOperation(this, TagOperation.Kind.LIST));
  }

  private Operation named(String operation, boolean changes, NamedJobOperation.Work work) {
    return new NamedJobOperation(this, operation, changes, work);
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
  public void save(Consumer<Object> pieces) {
    accounts.values().forEach(jobs -> jobs.save(pieces));
  }

  @Override
  public void load(ObjectNode piece) {
    jobs(piece.path("account").asString()).load(piece);
  }

  /** Makes a checked CreateTrainingJob request end with CapacityError if it starts cold. */
  public static void injectCapacityError(ObjectNode request) {
    request.put(JobRequest.INJECTED_OUTCOME, "Failed:CapacityError");
  }

  /** What is wrong with a job to be planted; null when nothing is. */
  public @Nullable AwsError checkPlanted(ObjectNode request) {
    return create.check(request);
  }

  /**
   * Puts a job there that has just ended and left an Available pool; false when the name is taken.
   */
  public boolean plant(String account, ObjectNode request) {
    TrainingJobs jobs = jobs(account);
    SimulatedJob planted = jobs.simulation().plant(new JobRequest(request).toSpec(Map.of()));
    if (planted != null) {
      jobs.add(planted, CreateTrainingJob.echo(request));
    }
    return planted != null;
  }

  /** Says, against all rules, that one job reused the Available pool of another. */
  public boolean plantReuse(String account, String pool, String reusedBy) {
    return jobs(account).simulation().plantReuse(pool, reusedBy);
  }

  /** Ends an Available pool at once; false when there is none. */
  public boolean patch(String account, String jobName) {
    return jobs(account).simulation().patch(jobName);
  }

  /** Changes a limit of an account. */
  public void setLimit(String account, QuotaKind kind, String instanceType, int limit) {
    jobs(account).simulation().setLimit(kind, instanceType, limit);
  }

  /** The limit in force. */
  public int limit(String account, QuotaKind kind, String instanceType) {
    return jobs(account).simulation().usage().limit(kind, instanceType);
  }

  /** The jobs of the caller's account. */
  TrainingJobs jobs(Call call) {
    return jobs(call.caller().account());
  }

  private TrainingJobs jobs(String id) {
    return accounts.computeIfAbsent(
        id,
        account -> {
          TrainingJobs jobs = new TrainingJobs(account, region, header, events);
          jobs.simulation().advanceTo(now);
          return jobs;
        });
  }
}
