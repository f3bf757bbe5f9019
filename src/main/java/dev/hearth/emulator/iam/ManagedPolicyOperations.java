package dev.hearth.emulator.iam;

import static dev.hearth.wire.QueryProtocol.element;

import dev.hearth.emulator.iam.IamState.ManagedPolicy;
import dev.hearth.emulator.iam.QueryOperation.Target;
import dev.hearth.emulator.policy.PolicyParser;
import dev.hearth.emulator.world.Call;
import dev.hearth.emulator.world.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * CreatePolicy, GetPolicy, GetPolicyVersion and DeletePolicy: managed policies serve as permissions
 * boundaries only.
 */
final class ManagedPolicyOperations {

  private static final Target BY_ARN = (call, form) -> form.text("PolicyArn");

  private final IamState state;

  ManagedPolicyOperations(IamState state) {
    this.state = state;
  }

  void addTo(Map<String, Operation> operations) {
    operations.put(
        "CreatePolicy",
        new QueryOperation(
            "iam:CreatePolicy",
            true,
            List.of("PolicyName", "PolicyDocument"),
            form -> IamErrors.malformed(PolicyParser.identity(form.text("PolicyDocument"))),
            (call, form) -> arn(call, form),
            this::create));
    operations.put("GetPolicy", onPolicy("GetPolicy", false, ManagedPolicyOperations::xml));
    operations.put(
        "GetPolicyVersion",
        onPolicy("GetPolicyVersion", false, ManagedPolicyOperations::versionXml));
    operations.put("DeletePolicy", onPolicy("DeletePolicy", true, this::delete));
  }

  private interface PolicyWork {
    Object perform(ManagedPolicy policy);
  }

  private Operation onPolicy(String name, boolean changes, PolicyWork work) {
    return new QueryOperation(
        "iam:" + name,
        changes,
        List.of("PolicyArn"),
        form -> null,
        BY_ARN,
        (call, form) -> {
          ManagedPolicy policy = state.policies().get(form.text("PolicyArn"));
          return policy == null
              ? IamErrors.noManagedPolicy(form.text("PolicyArn"))
              : work.perform(policy);
        });
  }

  private static String arn(Call call, Form form) {
    return "arn:aws:iam::"
        + call.caller().account()
        + ":policy"
        + path(form)
        + form.text("PolicyName");
  }

  private static String path(Form form) {
    return form.text("Path").isEmpty() ? "/" : form.text("Path");
  }

  private Object create(Call call, Form form) {
    String arn = arn(call, form);
    if (state.policies().containsKey(arn)) {
      return IamErrors.exists("A policy", form.text("PolicyName"));
    }
    ManagedPolicy policy =
        new ManagedPolicy(
            arn,
            form.text("PolicyName"),
            path(form),
            state.nextId("ANPA"),
            call.realAt(),
            form.text("PolicyDocument"));
    state.policies().put(arn, policy);
    return xml(policy);
  }

  private Object delete(ManagedPolicy policy) {
    if (state.roles().values().stream()
        .anyMatch(role -> Objects.equals(role.boundary(), policy.arn()))) {
      return IamErrors.hasPolicies();
    }
    state.policies().remove(policy.arn());
    return "";
  }

  private static String xml(ManagedPolicy policy) {
    return "<Policy>"
        + element("PolicyName", policy.name())
        + element("PolicyId", policy.id())
        + element("Arn", policy.arn())
        + element("Path", policy.path())
        + element("DefaultVersionId", "v1")
        + element("CreateDate", Instant.ofEpochMilli(policy.createdAt()).toString())
        + "</Policy>";
  }

  private static String versionXml(ManagedPolicy policy) {
    return "<PolicyVersion>"
        + element("Document", Role.encoded(policy.document()))
        + element("VersionId", "v1")
        + element("IsDefaultVersion", "true")
        + element("CreateDate", Instant.ofEpochMilli(policy.createdAt()).toString())
        + "</PolicyVersion>";
  }
}
