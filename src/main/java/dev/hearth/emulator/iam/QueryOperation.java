package dev.hearth.emulator.iam;

import dev.hearth.emulator.policy.RequestContext;
import dev.hearth.emulator.world.Access;
import dev.hearth.emulator.world.Call;
import dev.hearth.emulator.world.Operation;
import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One operation on a role or policy.
 *
 * @param required members that must not be empty
 */
record QueryOperation(
    String action, boolean changes, List<String> required, Check check, Target target, Work work)
    implements Operation {

  /** What is wrong with the form whatever the state; null when nothing is. */
  interface Check {
    @Nullable AwsError check(Form form);
  }

  /** The ARN that permissions are about. */
  interface Target {
    String arn(Call call, Form form);
  }

  /** The operation itself: XML inside the result, or an error. */
  interface Work {
    Object perform(Call call, Form form);
  }

  @Override
  public @Nullable AwsError check(ObjectNode input) {
    Form form = new Form(input);
    for (String member : required) {
      if (form.text(member).isEmpty()) {
        String path = member.substring(0, 1).toLowerCase(Locale.ROOT) + member.substring(1);
        return IamErrors.validation(
            "1 validation error detected: Value null at '"
                + path
                + "' failed to satisfy constraint: Member must not be null");
      }
    }
    return check.check(form);
  }

  @Override
  public Answer perform(Call call) {
    return switch (work.perform(call, new Form(call.input()))) {
      case AwsError error -> error;
      case String xml -> new Answer.Body(xml.getBytes(StandardCharsets.UTF_8));
      default -> throw new IllegalStateException(action + " answers neither XML nor an error");
    };
  }

  @Override
  public List<Access> accesses(Call call) {
    Form form = new Form(call.input());
    RequestContext context = new RequestContext().putTags("aws:RequestTag/", form.tags());
    context.put("aws:TagKeys", List.copyOf(form.tags().keySet()));
    String boundary = form.optional("PermissionsBoundary");
    if (boundary != null) {
      context.put("iam:PermissionsBoundary", boundary);
    }
    return List.of(new Access(action, target.arn(call, form), context));
  }
}
