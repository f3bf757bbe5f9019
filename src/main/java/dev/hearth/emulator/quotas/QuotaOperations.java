package dev.hearth.emulator.quotas;

import dev.hearth.emulator.sagemaker.SageMakerService;
import dev.hearth.emulator.world.Call;
import dev.hearth.emulator.world.Operation;
import dev.hearth.wire.Answer;
import dev.hearth.wire.AwsError;
import dev.hearth.wire.JsonProtocol;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The operations of Service Quotas. */
final class QuotaOperations {

  private static final int DEFAULT_PAGE = 100;

  private final String region;
  private final QuotaService service;
  private final SageMakerService sagemaker;
  private final Map<String, Operation> operations = new HashMap<>();

  QuotaOperations(String region, QuotaService service, SageMakerService sagemaker) {
    this.region = region;
    this.service = service;
    this.sagemaker = sagemaker;
  }

  Map<String, Operation> all() {
    add("GetServiceQuota", false, call -> one(call, quota -> json(call, quota, true)));
    add("GetAWSDefaultServiceQuota", false, call -> one(call, quota -> json(call, quota, false)));
    add("ListServiceQuotas", false, call -> quotas(call, true));
    add("ListAWSDefaultServiceQuotas", false, call -> quotas(call, false));
    add("RequestServiceQuotaIncrease", true, this::request);
    add("GetRequestedServiceQuotaChange", false, this::getRequest);
    add("ListRequestedServiceQuotaChangeHistory", false, this::history);
    add("ListRequestedServiceQuotaChangeHistoryByQuota", false, this::history);
    return operations;
  }

  private void add(String name, boolean changes, Function<Call, Answer> work) {
    operations.put(name, new QuotaOperation(name, changes, work));
  }

  private static String text(Call call, String member) {
    return call.input().path(member).asString("");
  }

  private static AwsError noSuch() {
    return AwsError.of(
        "NoSuchResourceException",
        "The request failed because the specified service or quota does not exist.");
  }

  private Answer one(Call call, Function<Quota, ObjectNode> json) {
    Quota quota = service.catalog().find(text(call, "QuotaCode"));
    if (quota == null || !text(call, "ServiceCode").equals(QuotaService.SERVICE_CODE)) {
      return noSuch();
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("Quota", json.apply(quota));
    return JsonProtocol.write(answer);
  }

  private Answer quotas(Call call, boolean applied) {
    if (!text(call, "ServiceCode").equals(QuotaService.SERVICE_CODE)) {
      return noSuch();
    }
    String code = text(call, "QuotaCode");
    List<Quota> quotas =
        service.catalog().all().stream()
            .filter(quota -> code.isEmpty() || quota.code().equals(code))
            .toList();
    return page(call, "Quotas", quotas, quota -> json(call, quota, applied));
  }

  private static <T> Answer page(
      Call call, String member, List<T> all, Function<T, ObjectNode> json) {
    String token = text(call, "NextToken");
    if (!token.isEmpty() && !token.matches("\\d{1,9}")) {
      return AwsError.of("InvalidPaginationTokenException", "Invalid input was provided.");
    }
    int from = Math.min(all.size(), token.isEmpty() ? 0 : Integer.parseInt(token));
    int to = Math.min(all.size(), from + call.input().path("MaxResults").asInt(DEFAULT_PAGE));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode rows = answer.putArray(member);
    all.subList(from, to).forEach(element -> rows.add(json.apply(element)));
    if (to < all.size()) {
      answer.put("NextToken", Integer.toString(to));
    }
    return JsonProtocol.write(answer);
  }

  private double value(String account, Quota quota) {
    return quota.kind() == null
        ? quota.awsDefault()
        : sagemaker.limit(account, quota.kind(), quota.instanceType());
  }

  private ObjectNode json(Call call, Quota quota, boolean applied) {
    String account = call.caller().account();
    ObjectNode node = common(account, quota);
    node.put("Value", applied ? value(account, quota) : quota.awsDefault());
    node.put("Adjustable", quota.kind() != null);
    return node;
  }

  private ObjectNode common(String account, Quota quota) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("ServiceCode", QuotaService.SERVICE_CODE)
        .put("ServiceName", "Amazon SageMaker")
        .put("QuotaCode", quota.code())
        .put("QuotaName", quota.name())
        .put(
            "QuotaArn",
            "arn:aws:servicequotas:" + region + ":" + account + ":sagemaker/" + quota.code())
        .put("GlobalQuota", false)
        .put("Unit", "None");
  }

  private Answer request(Call call) {
    Quota quota = service.catalog().find(text(call, "QuotaCode"));
    if (quota == null || !text(call, "ServiceCode").equals(QuotaService.SERVICE_CODE)) {
      return noSuch();
    }
    String account = call.caller().account();
    double desired = call.input().path("DesiredValue").asDouble();
    if (quota.kind() == null || desired <= value(account, quota)) {
      return AwsError.of(
          "IllegalArgumentException",
          "You must provide a quota value greater than the current quota value");
    }
    boolean open =
        service.requests().values().stream()
            .anyMatch(
                r -> r.open() && r.account().equals(account) && r.code().equals(quota.code()));
    if (open) {
      return AwsError.of(
          "ResourceAlreadyExistsException",
          "Only one open service quota increase request is allowed per quota.");
    }
    String id = "%032x".formatted(service.requests().size() + 1);
    IncreaseRequest request =
        new IncreaseRequest(id, account, quota.code(), desired, "PENDING", call.at(), call.at());
    service.requests().put(id, request);
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("RequestedQuota", json(request, quota));
    return JsonProtocol.write(answer);
  }

  private Answer getRequest(Call call) {
    IncreaseRequest request = service.requests().get(text(call, "RequestId"));
    Quota quota = request == null ? null : service.catalog().find(request.code());
    if (request == null || quota == null || !request.account().equals(call.caller().account())) {
      return noSuch();
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("RequestedQuota", json(request, quota));
    return JsonProtocol.write(answer);
  }

  private Answer history(Call call) {
    String code = text(call, "QuotaCode");
    String status = text(call, "Status");
    List<IncreaseRequest> found =
        service.requests().values().stream()
            .filter(request -> request.account().equals(call.caller().account()))
            .filter(request -> code.isEmpty() || request.code().equals(code))
            .filter(request -> status.isEmpty() || request.status().equals(status))
            .toList()
            .reversed();
    return page(
        call,
        "RequestedQuotas",
        found,
        request -> {
          Quota quota = service.catalog().find(request.code());
          return quota == null ? JsonNodeFactory.instance.objectNode() : json(request, quota);
        });
  }

  private ObjectNode json(IncreaseRequest request, Quota quota) {
    return common(request.account(), quota)
        .put("Id", request.id())
        .put("DesiredValue", request.desired())
        .put("Status", request.status())
        .put("Created", BigDecimal.valueOf(request.createdAt(), 3))
        .put("LastUpdated", BigDecimal.valueOf(request.updatedAt(), 3));
  }
}
