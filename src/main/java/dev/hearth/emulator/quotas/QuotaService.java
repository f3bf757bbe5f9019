package dev.hearth.emulator.quotas;

import dev.hearth.emulator.constraint.ApiModel;
import dev.hearth.emulator.sagemaker.SageMakerService;
import dev.hearth.emulator.world.Operation;
import dev.hearth.emulator.world.Service;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Service Quotas for SageMaker. An automatic approver grants requests after a delay of business
 * time, unless it is switched off and somebody decides by hand.
 */
public final class QuotaService implements Service {

  static final String SERVICE_CODE = "sagemaker";
  static final ApiModel MODEL = ApiModel.load(QuotaService.class, "constraints.json");

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final double DEFAULT_DELAY_SECONDS = 60;

  private final QuotaCatalog catalog = new QuotaCatalog();
  private final SageMakerService sagemaker;
  private final Map<String, IncreaseRequest> requests = new LinkedHashMap<>();
  private final Map<String, Operation> operations;
  private boolean automatic = true;
  private double delaySeconds = DEFAULT_DELAY_SECONDS;

  public QuotaService(String region, SageMakerService sagemaker) {
    this.sagemaker = sagemaker;
    operations = new QuotaOperations(region, this, sagemaker).all();
  }

  QuotaCatalog catalog() {
    return catalog;
  }

  Map<String, IncreaseRequest> requests() {
    return requests;
  }

  @Override
  public String name() {
    return "servicequotas";
  }

  @Override
  public String targetPrefix() {
    return "ServiceQuotasV20190624";
  }

  @Override
  public Map<String, Operation> operations() {
    return operations;
  }

  /** Switches the approver; with it off, requests wait for {@link #decide}. */
  public void approver(boolean isAutomatic, double afterSeconds) {
    automatic = isAutomatic;
    delaySeconds = afterSeconds;
  }

  /** Decides an open request; false when there is none, or the status is none of AWS's. */
  public boolean decide(String id, String status, long at) {
    IncreaseRequest request = requests.get(id);
    if (request == null || !request.open() || !IncreaseRequest.STATUSES.contains(status)) {
      return false;
    }
    requests.put(id, request.with(status, at));
    Quota quota = catalog.find(request.code());
    if (status.equals("APPROVED") && quota != null && quota.kind() != null) {
      sagemaker.setLimit(
          request.account(), quota.kind(), quota.instanceType(), (int) request.desired());
    }
    return true;
  }

  @Override
  public long nextEventAt() {
    long next = Long.MAX_VALUE;
    if (automatic) {
      for (IncreaseRequest request : requests.values()) {
        next = request.open() ? Math.min(next, due(request)) : next;
      }
    }
    return next;
  }

  private long due(IncreaseRequest request) {
    return request.createdAt() + (long) (delaySeconds * 1_000);
  }

  @Override
  public void advanceTo(long at) {
    if (nextEventAt() <= at) {
      for (IncreaseRequest request : requests.values().toArray(IncreaseRequest[]::new)) {
        if (request.open() && due(request) <= at) {
          decide(request.id(), "APPROVED", at);
        }
      }
    }
  }

  @Override
  public void save(Consumer<Object> pieces) {
    pieces.accept(
        MAPPER.createObjectNode().put("automatic", automatic).put("delaySeconds", delaySeconds));
    requests.values().forEach(request -> pieces.accept(MAPPER.valueToTree(request)));
  }

  @Override
  public void load(ObjectNode piece) {
    if (piece.has("automatic")) {
      approver(piece.path("automatic").asBoolean(), piece.path("delaySeconds").asDouble());
    } else {
      IncreaseRequest request = MAPPER.treeToValue(piece, IncreaseRequest.class);
      requests.put(request.id(), request);
    }
  }
}
