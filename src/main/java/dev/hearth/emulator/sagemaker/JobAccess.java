package dev.hearth.emulator.sagemaker;

import dev.hearth.emulator.policy.RequestContext;
import dev.hearth.emulator.world.Access;
import dev.hearth.emulator.world.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The permissions that operations on training jobs take, and the condition keys they carry (facts
 * sheet 6).
 */
final class JobAccess {

  private static final String SAGEMAKER = "sagemaker.amazonaws.com";

  private JobAccess() {}

  /** On one job, which may not exist. */
  static List<Access> onJob(String action, TrainingJobs jobs, String name) {
    return List.of(new Access(action, jobs.arn(name), () -> tagsOf(jobs.find(name))));
  }

  /** On a resource named by ARN. */
  static List<Access> onArn(String action, TrainingJobs jobs, Call call) {
    String arn = call.input().path("ResourceArn").asString();
    return List.of(
        new Access(
            action, arn, () -> tagsOf(jobs.findByArn(arn)).putAll(requestTags(call.input()))));
  }

  /** Creating takes the right to create, to pass the role, and to add the tags it comes with. */
  static List<Access> toCreate(TrainingJobs jobs, Call call) {
    JsonNode input = call.input();
    String arn = jobs.arn(input.path("TrainingJobName").asString());
    List<Access> accesses = new ArrayList<>();
    accesses.add(
        new Access(
            "sagemaker:CreateTrainingJob", arn, () -> resources(input).putAll(requestTags(input))));
    accesses.add(
        new Access(
            "iam:PassRole",
            input.path("RoleArn").asString(),
            () -> new RequestContext().put("iam:PassedToService", SAGEMAKER)));
    if (!input.path("Tags").isEmpty()) {
      accesses.add(
          new Access(
              "sagemaker:AddTags",
              arn,
              () -> requestTags(input).put("sagemaker:TaggingAction", "CreateTrainingJob")));
    }
    return accesses;
  }

  /** Updating carries the new keep-alive. */
  static List<Access> toUpdate(TrainingJobs jobs, Call call) {
    String name = call.input().path("TrainingJobName").asString();
    return List.of(
        new Access(
            "sagemaker:UpdateTrainingJob",
            jobs.arn(name),
            () -> tagsOf(jobs.find(name)).putAll(resources(call.input()))));
  }

  private static RequestContext tagsOf(@Nullable StoredJob job) {
    RequestContext context = new RequestContext();
    return job == null
        ? context
        : context.putTags("aws:ResourceTag/", job.tags).putTags("sagemaker:ResourceTag/", job.tags);
  }

  private static RequestContext requestTags(JsonNode input) {
    Map<String, String> tags = TagOperation.read(input.path("Tags"));
    TreeSet<String> keys = new TreeSet<>(tags.keySet());
    input.path("TagKeys").forEach(key -> keys.add(key.asString()));
    return new RequestContext()
        .putTags("aws:RequestTag/", tags)
        .put("aws:TagKeys", List.copyOf(keys));
  }

  private static RequestContext resources(JsonNode input) {
    RequestContext context = new RequestContext();
    JsonNode resources = input.path("ResourceConfig");
    put(context, "sagemaker:KeepAlivePeriod", resources.path("KeepAlivePeriodInSeconds"));
    put(
        context,
        "sagemaker:MaxRuntimeInSeconds",
        input.path("StoppingCondition").path("MaxRuntimeInSeconds"));
    put(context, "sagemaker:NetworkIsolation", input.path("EnableNetworkIsolation"));
    put(
        context,
        "sagemaker:InterContainerTrafficEncryption",
        input.path("EnableInterContainerTrafficEncryption"));
    put(
        context,
        "sagemaker:EnableRemoteDebug",
        input.path("RemoteDebugConfig").path("EnableRemoteDebug"));
    List<String> types = new ArrayList<>();
    if (resources.has("InstanceType")) {
      types.add(resources.path("InstanceType").asString());
    }
    resources
        .path("InstanceGroups")
        .forEach(group -> types.add(group.path("InstanceType").asString()));
    context.put("sagemaker:InstanceTypes", types);
    context.put("sagemaker:VpcSubnets", strings(input.path("VpcConfig").path("Subnets")));
    context.put(
        "sagemaker:VpcSecurityGroupIds", strings(input.path("VpcConfig").path("SecurityGroupIds")));
    return context;
  }

  private static void put(RequestContext context, String key, JsonNode value) {
    if (value.isValueNode() && !value.isNull()) {
      context.put(key, value.asString());
    }
  }

  private static List<String> strings(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }
}
