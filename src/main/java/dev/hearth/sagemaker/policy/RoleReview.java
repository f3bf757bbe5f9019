package dev.hearth.sagemaker.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Whether a role that Hearth did not make may become a tenant's execution role. Reads what the role
 * trusts and allows, and says each thing that would let a training job leave its tenant. A denial
 * elsewhere in the role is no excuse: it can be taken away tomorrow.
 */
public final class RoleReview {

  private static final String SAGEMAKER = "sagemaker.amazonaws.com";

  private RoleReview() {}

  /**
   * Reasons in sentences, for the person who wants to adopt the role; none when it may be.
   *
   * @param tenantCode whose role it would become
   */
  public static List<String> reasonsAgainst(
      RoleDescription role, String accountId, String tenantCode) {
    var reasons = new ArrayList<String>();
    if (!role.arn().startsWith("arn:aws:iam::" + accountId + ":role/")) {
      reasons.add("It is a role of another account than " + accountId + ".");
    }
    var hearth = "arn:aws:iam::" + accountId + ":role/hearth/";
    if (role.arn().startsWith(hearth)
        && !role.arn().startsWith(BrokerPolicy.tenantPath(accountId, tenantCode))) {
      reasons.add("Its path is set aside for another tenant.");
    }
    if (role.name().equals(BrokerPolicy.NAME) || role.name().equals(ReaderPolicy.NAME)) {
      reasons.add("It is one of Hearth's own roles.");
    }
    reasons.addAll(inTrust(role.trust(), accountId));
    reasons.addAll(inRights(role));
    if (role.boundary() != null && !role.boundary().equals(BoundaryPolicy.arn(accountId))) {
      reasons.add(
          "It has another permissions boundary, "
              + role.boundary()
              + ". Hearth puts its own on every execution role.");
    }
    return List.copyOf(reasons);
  }

  private static List<String> inTrust(String trust, String accountId) {
    var reasons = new ArrayList<String>();
    var allowing = PolicyReading.allowing(trust);
    if (allowing.isEmpty()) {
      reasons.add("Its trust policy lets nobody assume it, so SageMaker could not either.");
    }
    for (var statement : allowing) {
      if (!trustsSageMakerOnly(statement)) {
        reasons.add(
            "Its trust policy lets somebody besides SageMaker assume it: "
                + (statement.has("NotPrincipal")
                    ? "NotPrincipal"
                    : statement.path("Principal").toString())
                + ".");
      } else if (!boundToAccount(statement, accountId)) {
        reasons.add(
            "Its trust policy does not bind SageMaker to this account by aws:SourceAccount.");
      }
    }
    return reasons;
  }

  private static boolean trustsSageMakerOnly(JsonNode statement) {
    var principal = statement.path("Principal");
    return !statement.has("NotPrincipal")
        && principal.isObject()
        && principal.size() == 1
        && PolicyReading.strings(principal.path("Service")).equals(List.of(SAGEMAKER));
  }

  private static boolean boundToAccount(JsonNode statement, String accountId) {
    var values = statement.path("Condition").path("StringEquals").path("aws:SourceAccount");
    return PolicyReading.strings(values).equals(List.of(accountId));
  }

  private static List<String> inRights(RoleDescription role) {
    Map<String, String> policies = new LinkedHashMap<>(role.inline());
    policies.putAll(role.attached());
    var reasons = new ArrayList<String>();
    policies.forEach((name, document) -> {
      if (!PolicyReading.read(document).isObject()) {
        reasons.add("Its policy " + name + " cannot be read.");
      }
      for (var statement : PolicyReading.allowing(document)) {
        inStatement(statement).forEach(what -> reasons.add("Its policy " + name + " " + what));
      }
    });
    return reasons.stream().distinct().toList();
  }

  private static List<String> inStatement(JsonNode statement) {
    var found = new ArrayList<String>();
    if (PolicyReading.covers(statement, "iam:PassRole")) {
      found.add("allows iam:PassRole: a job could start others under any role.");
    }
    if (PolicyReading.covers(statement, "sts:AssumeRole")) {
      found.add("allows sts:AssumeRole: a job could become another role.");
    }
    if (PolicyReading.covers(statement, "sagemaker:CreateTrainingJob")
        || PolicyReading.covers(statement, "sagemaker:UpdateTrainingJob")) {
      found.add("allows to create or change SageMaker jobs, past Hearth.");
    }
    if (reachesAllOfS3(statement)) {
      found.add("reaches every bucket: name the tenant's prefixes instead of *.");
    }
    return found;
  }

  private static boolean reachesAllOfS3(JsonNode statement) {
    var onObjects =
        PolicyReading.covers(statement, "s3:GetObject")
            || PolicyReading.covers(statement, "s3:PutObject")
            || PolicyReading.covers(statement, "s3:DeleteObject");
    return onObjects
        && (statement.has("NotResource")
            || PolicyReading.strings(statement.path("Resource")).stream()
                .anyMatch(resource ->
                    PolicyReading.matches(resource, "arn:aws:s3:::any-bucket-at-all/any-key")));
  }
}
