package dev.hearth.emulator.iam;

import static dev.hearth.wire.QueryProtocol.element;

import dev.hearth.emulator.policy.PolicyParser;
import dev.hearth.emulator.policy.RequestContext;
import dev.hearth.emulator.world.Access;
import dev.hearth.emulator.world.Call;
import dev.hearth.emulator.world.Operation;
import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** AssumeRole with session policy and session tags. Sessions run on real time. */
final class AssumeRole implements Operation {

  private static final int MIN_SECONDS = 900;
  private static final int MAX_SECONDS = 43_200;
  private static final int DEFAULT_SECONDS = 3_600;
  private static final int MAX_POLICY = 2_048;

  private final IamState iam;
  private final StsService sts;

  AssumeRole(IamState iam, StsService sts) {
    this.iam = iam;
    this.sts = sts;
  }

  static Operation getCallerIdentity() {
    return new QueryOperation(
        "sts:GetCallerIdentity",
        false,
        List.of(),
        form -> null,
        (call, form) -> "*",
        (call, form) ->
            element("Arn", call.caller().arn())
                + element("UserId", call.caller().accessKeyId())
                + element("Account", call.caller().account()));
  }

  @Override
  public boolean changes() {
    return true;
  }

  @Override
  public @Nullable AwsError check(ObjectNode input) {
    Form form = new Form(input);
    if (!form.text("RoleArn").matches("arn:aws:iam::\\d{12}:role/[\\w+=,.@/-]{1,512}")) {
      return IamErrors.validation(form.text("RoleArn") + " is invalid");
    }
    if (!form.text("RoleSessionName").matches("[\\w+=,.@-]{2,64}")) {
      return IamErrors.validation(
          "1 validation error detected: Value '%s' at 'roleSessionName' failed to satisfy constraint: Member must"
                  .formatted(form.text("RoleSessionName"))
              + " satisfy regular expression pattern: [\\w+=,.@-]*");
    }
    int seconds = form.number("DurationSeconds", DEFAULT_SECONDS);
    if (seconds < MIN_SECONDS || seconds > MAX_SECONDS) {
      String bound =
          seconds < MIN_SECONDS ? "greater than or equal to 900" : "less than or equal to 43200";
      return IamErrors.validation(
          "1 validation error detected: Value '%d' at 'durationSeconds' failed to satisfy constraint: Member must have"
                  .formatted(seconds)
              + " value "
              + bound);
    }
    String policy = form.optional("Policy");
    if (policy == null) {
      return null;
    }
    if (policy.length() > MAX_POLICY) {
      return IamErrors.validation(
          "1 validation error detected: Value at 'policy' failed to satisfy constraint: Member must have length less"
              + " than or equal to 2048");
    }
    return IamErrors.malformed(PolicyParser.identity(policy));
  }

  @Override
  public List<Access> accesses(Call call) {
    Form form = new Form(call.input());
    List<Access> accesses = new ArrayList<>();
    accesses.add(new Access("sts:AssumeRole", form.text("RoleArn"), context(form)));
    if (!form.tags().isEmpty()) {
      accesses.add(new Access("sts:TagSession", form.text("RoleArn"), context(form)));
    }
    return accesses;
  }

  private static RequestContext context(Form form) {
    RequestContext context =
        new RequestContext()
            .putTags("aws:RequestTag/", form.tags())
            .put("aws:TagKeys", List.copyOf(form.tags().keySet()))
            .put("sts:RoleSessionName", form.text("RoleSessionName"));
    String externalId = form.optional("ExternalId");
    return externalId == null ? context : context.put("sts:ExternalId", externalId);
  }

  @Override
  public Answer perform(Call call) {
    Form form = new Form(call.input());
    String roleArn = form.text("RoleArn");
    Role role = iam.roleByArn(roleArn);
    int seconds = form.number("DurationSeconds", DEFAULT_SECONDS);
    if (role != null && seconds > role.maxSessionSeconds()) {
      return IamErrors.validation(
          "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
    }
    String account = roleArn.split(":")[4];
    String name = roleArn.substring(roleArn.lastIndexOf('/') + 1);
    String sessionName = form.text("RoleSessionName");
    String arn = "arn:aws:sts::" + account + ":assumed-role/" + name + "/" + sessionName;
    Map<String, String> tags = new TreeMap<>(role == null ? Map.of() : role.tags());
    tags.putAll(form.tags());
    long expiresAt = call.realAt() + seconds * 1_000L;
    Session session =
        sts.issue(account, roleArn, arn, form.optional("Policy"), tags, call.realAt(), expiresAt);
    String roleId = role == null ? "AROA00000000000000000" : role.id();
    String xml =
        "<Credentials>"
            + element("AccessKeyId", session.accessKeyId())
            + element("SecretAccessKey", session.secret())
            + element("SessionToken", session.token())
            + element("Expiration", Instant.ofEpochMilli(expiresAt).toString())
            + "</Credentials><AssumedRoleUser>"
            + element("AssumedRoleId", roleId + ":" + sessionName)
            + element("Arn", arn)
            + "</AssumedRoleUser>";
    return new Answer.Body(xml.getBytes(StandardCharsets.UTF_8));
  }
}
