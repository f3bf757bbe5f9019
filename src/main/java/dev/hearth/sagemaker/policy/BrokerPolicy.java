package dev.hearth.sagemaker.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The broker: the role Hearth takes on for every call on behalf of a tenant. The role may do what
 * all tenants together need; a session of it is narrowed to one tenant, so that the cloud itself
 * refuses another tenant's role or job name, whatever the portal's code asks for.
 */
public final class BrokerPolicy {

  public static final String NAME = "hearth-broker";

  /** Name of the role's one inline policy. */
  public static final String RIGHTS = "hearth-broker";

  /** The most characters STS takes as a session policy. */
  public static final int LONGEST_SESSION = 2_048;

  private static final String[] ON_JOBS = {
    "sagemaker:CreateTrainingJob",
    "sagemaker:DescribeTrainingJob",
    "sagemaker:StopTrainingJob",
    "sagemaker:UpdateTrainingJob",
    "sagemaker:DeleteTrainingJob",
    "sagemaker:ListTags"
  };

  private BrokerPolicy() {}

  /** Only the portal's own identity may become the broker, or the reader. */
  public static String trust(String portalArn) {
    return PolicyStatement.trust(Map.of("AWS", portalArn), PolicyStatement.allow("sts:AssumeRole"));
  }

  /**
   * The upper limit, for all tenants of the account.
   *
   * @param adopted roles of tenants outside {@code /hearth/}
   */
  public static String rights(String accountId, Collection<String> adopted) {
    return document(
        "arn:aws:sagemaker:*:" + accountId + ":training-job/*",
        roles("arn:aws:iam::" + accountId + ":role/hearth/*", adopted));
  }

  /**
   * One tenant's share of it: jobs whose name starts with the tenant's code, under roles of the
   * tenant's own path or adopted for it. Tags can be set as a job is created, never after.
   *
   * @param roleArns all roles of the tenant
   */
  public static String session(
      String accountId, String region, String tenantCode, Collection<String> roleArns) {
    var path = tenantPath(accountId, tenantCode);
    var adopted = roleArns.stream().filter(arn -> !arn.startsWith(path)).sorted().toList();
    return document(
        "arn:aws:sagemaker:" + region + ":" + accountId + ":training-job/" + tenantCode + "-*",
        roles(path + "*", adopted));
  }

  /** How ARNs begin of roles that can be this tenant's only. */
  public static String tenantPath(String accountId, String tenantCode) {
    return "arn:aws:iam::" + accountId + ":role/hearth/" + tenantCode + "/";
  }

  private static List<String> roles(String own, Collection<String> adopted) {
    var all = new ArrayList<String>();
    all.add(own);
    all.addAll(adopted);
    return all;
  }

  private static String document(String jobs, List<String> roles) {
    return PolicyStatement.document(
        PolicyStatement.allow(ON_JOBS).on(jobs),
        PolicyStatement.allow("sagemaker:AddTags")
            .on(jobs)
            .when("StringEquals", "sagemaker:TaggingAction", "CreateTrainingJob"),
        PolicyStatement.allow("iam:PassRole")
            .on(roles)
            .when("StringEquals", "iam:PassedToService", "sagemaker.amazonaws.com"));
  }
}
