package dev.hearth.emulator.iam;

import dev.hearth.emulator.world.Operation;
import dev.hearth.emulator.world.Protocol;
import dev.hearth.emulator.world.Service;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** IAM: roles with inline policies, trust policies, tags and boundaries. */
public final class IamService implements Service {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final IamState state = new IamState();
  private final Map<String, Operation> operations = new RoleOperations(state).all();

  IamState state() {
    return state;
  }

  @Override
  public String name() {
    return "iam";
  }

  @Override
  public Protocol protocol() {
    return Protocol.QUERY;
  }

  @Override
  public String targetPrefix() {
    return "https://iam.amazonaws.com/doc/2010-05-08/";
  }

  @Override
  public Map<String, Operation> operations() {
    return operations;
  }

  @Override
  public void save(Consumer<Object> pieces) {
    pieces.accept(MAPPER.createObjectNode().put("made", state.made()));
    state.roles().values().forEach(role -> pieces.accept(piece("role", role)));
    state.policies().values().forEach(policy -> pieces.accept(piece("policy", policy)));
  }

  private static ObjectNode piece(String kind, Object value) {
    ObjectNode piece = MAPPER.createObjectNode();
    piece.set(kind, MAPPER.valueToTree(value));
    return piece;
  }

  @Override
  public void load(ObjectNode piece) {
    if (piece.has("role")) {
      state.put(MAPPER.treeToValue(piece.path("role"), Role.class));
    } else if (piece.has("policy")) {
      IamState.ManagedPolicy policy =
          MAPPER.treeToValue(piece.path("policy"), IamState.ManagedPolicy.class);
      state.policies().put(policy.arn(), policy);
    } else {
      state.made(piece.path("made").asLong());
    }
  }
}
