package dev.hearth.emulator.quotas;

import dev.hearth.emulator.world.Access;
import dev.hearth.emulator.world.Call;
import dev.hearth.emulator.world.Operation;
import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One operation of Service Quotas. */
record QuotaOperation(String name, boolean changes, Function<Call, Answer> work)
    implements Operation {

  @Override
  public @Nullable AwsError check(ObjectNode input) {
    return QuotaService.MODEL.check(name, input);
  }

  @Override
  public List<Access> accesses(Call call) {
    return List.of(Access.of("servicequotas:" + name, "*"));
  }

  @Override
  public Answer perform(Call call) {
    return work.apply(call);
  }
}
