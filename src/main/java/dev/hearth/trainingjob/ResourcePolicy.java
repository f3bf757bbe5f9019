package dev.hearth.trainingjob;

import dev.hearth.base.FieldProblem;
import dev.hearth.tenant.OwnResources;
import dev.hearth.tenant.TenantResource.Kind;
import dev.hearth.trainingjob.SubmitTrainingJob.Fields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whether a job names only what is its tenant's own. What is another tenant's and what is nobody's
 * get the same answer, so that nobody learns what others have. Pure.
 */
final class ResourcePolicy {

  /** Also within longer values, as in the JSON that SageMaker's SDK puts into hyperparameters. */
  private static final Pattern S3_URI = Pattern.compile("s3[an]?://[^\\s\"'\\\\,;<>\\[\\]{}()]+");

  private ResourcePolicy() {}

  static List<FieldProblem> check(SubmitTrainingJob job, OwnResources own) {
    var problems = new ArrayList<FieldProblem>();
    all(own, Kind.SUBNET, job.subnets(), Fields.SUBNETS, problems);
    all(own, Kind.SECURITY_GROUP, job.securityGroups(), Fields.SECURITY_GROUPS, problems);
    if (job.volumeKmsKeyId() != null) {
      all(own, Kind.KMS_KEY, List.of(job.volumeKmsKeyId()), Fields.VOLUME_KEY, problems);
    }
    if (job.s3Input() != null) {
      all(own, Kind.S3_PREFIX, List.of(job.s3Input()), Fields.S3_INPUT, problems);
    }
    if (job.s3Output() != null) {
      all(own, Kind.S3_PREFIX, List.of(job.s3Output()), Fields.S3_OUTPUT, problems);
    }
    within(own, job.hyperParameters(), Fields.HYPER_PARAMETERS, problems);
    within(own, job.environment(), Fields.ENVIRONMENT, problems);
    return List.copyOf(problems);
  }

  private static void within(
      OwnResources own, Map<String, String> values, String field, List<FieldProblem> problems) {
    var named =
        values.values().stream()
            .flatMap(value -> S3_URI.matcher(value).results())
            .map(uri -> uri.group().replaceFirst("^s3[an]", "s3"))
            .sorted()
            .toList();
    all(own, Kind.S3_PREFIX, named, field, problems);
  }

  private static void all(
      OwnResources own,
      Kind kind,
      Collection<String> named,
      String field,
      List<FieldProblem> problems) {
    named.stream()
        .filter(name -> !own.hold(kind, name))
        .findFirst()
        .ifPresent(name ->
            problems.add(
                new FieldProblem(
                    field,
                    "'"
                        + name
                        + "' is not registered for your organisation. A platform admin registers "
                        + plural(kind)
                        + ".")));
  }

  private static String plural(Kind kind) {
    return switch (kind) {
      case S3_PREFIX -> "places in S3";
      case SUBNET -> "subnets";
      case SECURITY_GROUP -> "security groups";
      case KMS_KEY -> "keys, by their ARN";
    };
  }
}
