package dev.hearth.emulator.sqs;

import dev.hearth.emulator.constraint.ApiModel;
import dev.hearth.emulator.sagemaker.EventSink;
import dev.hearth.emulator.world.Operation;
import dev.hearth.emulator.world.Protocol;
import dev.hearth.emulator.world.QueryTranslation;
import dev.hearth.emulator.world.Service;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * SQS with one queue per account, {@value #QUEUE_NAME}, which receives every state change of a
 * training job as if an EventBridge rule sent it there. Deletions are kept; what is merely received
 * is received again after a restart.
 */
public final class SqsService implements Service {

  /** The queue's name. */
  public static final String QUEUE_NAME = "hearth-training-job-events";

  static final ApiModel MODEL = ApiModel.load(SqsService.class, "constraints.json");

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final String region;
  private final Map<String, MessageQueue> queues = new TreeMap<>();
  private final Map<String, Operation> operations = new QueueOperations(this).all();
  private final QueryTranslation query = new SqsQuery();
  private Delivery delivery = Delivery.PERFECT;
  private volatile int port;

  public SqsService(String region) {
    this.region = region;
  }

  /** Says on which port the emulator answers, for the queue's address. */
  public void servedOn(int answeringPort) {
    port = answeringPort;
  }

  /** Where SageMaker announces state changes. */
  public EventSink events() {
    return (account, id, at, event) -> {
      if (delivery.loses(id)) {
        return;
      }
      long sentAt = at + delivery.delay(id);
      queue(account).add(new Message(id, event, sentAt));
      if (delivery.duplicates(id)) {
        queue(account).add(new Message(duplicateOf(id), event, sentAt));
      }
    };
  }

  private static String duplicateOf(String id) {
    return UUID.nameUUIDFromBytes(("duplicate of " + id).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  /** Changes how badly events are delivered from now on. */
  public void deliver(Delivery changed) {
    delivery = changed;
  }

  MessageQueue queue(String account) {
    return queues.computeIfAbsent(account, id -> new MessageQueue());
  }

  String url(String account) {
    return "http://localhost:" + port + "/" + account + "/" + QUEUE_NAME;
  }

  String arn(String account) {
    return "arn:aws:sqs:" + region + ":" + account + ":" + QUEUE_NAME;
  }

  @Override
  public String name() {
    return "sqs";
  }

  @Override
  public Protocol protocol() {
    return Protocol.JSON_1_0;
  }

  @Override
  public QueryTranslation query() {
    return query;
  }

  @Override
  public String targetPrefix() {
    return "AmazonSQS";
  }

  @Override
  public Map<String, Operation> operations() {
    return operations;
  }

  @Override
  public void save(Consumer<Object> pieces) {
    pieces.accept(MAPPER.valueToTree(delivery));
    queues.forEach((account, queue) ->
        queue
            .all()
            .forEach(message ->
                pieces.accept(
                    MAPPER
                        .createObjectNode()
                        .put("account", account)
                        .put("id", message.id)
                        .put("sentAt", message.sentAt)
                        .put("body", new String(message.body.get(), StandardCharsets.UTF_8)))));
  }

  @Override
  public void load(ObjectNode piece) {
    if (piece.has("loss")) {
      delivery = MAPPER.treeToValue(piece, Delivery.class);
    } else {
      byte[] body = piece.path("body").asString().getBytes(StandardCharsets.UTF_8);
      queue(piece.path("account").asString())
          .add(new Message(piece.path("id").asString(), () -> body, piece.path("sentAt").asLong()));
    }
  }
}
