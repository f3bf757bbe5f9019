package dev.hearth.trainingjob;

import dev.hearth.base.FieldProblem;
import dev.hearth.tenant.AllowedTypes;
import dev.hearth.trainingjob.SubmitTrainingJob.Fields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is wrong with a submission before anything is sent: AWS's own limits (facts sheet 3.3) and
 * the team's policy. Each problem names its field and what to do. Pure.
 */
final class SubmissionPolicy {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}");
  private static final Pattern INSTANCE_TYPE = Pattern.compile("ml\\.[a-z0-9-]+\\.[a-z0-9-]+");
  private static final Pattern CLOUD_ID = Pattern.compile("[-0-9a-zA-Z]{1,32}");
  private static final Pattern IMAGE = Pattern.compile("\\S{1,255}");
  private static final int MOST_SUBNETS = 16;
  private static final int MOST_SECURITY_GROUPS = 5;
  private static final int LARGEST_VOLUME_GB = 16_384;
  private static final double MOST_INPUT_GB = 1_000_000;

  private SubmissionPolicy() {}

  static List<FieldProblem> check(
      SubmitTrainingJob job, Duration maximumKeepAlive, AllowedTypes allowed) {
    var problems = new ArrayList<FieldProblem>();
    if (!NAME.matcher(job.name()).matches()) {
      problems.add(
          new FieldProblem(
              Fields.NAME,
              "A job's name has 1 to 63 letters, digits and hyphens, and starts and ends with a letter or digit."));
    }
    if (!INSTANCE_TYPE.matcher(job.instanceType()).matches()) {
      problems.add(
          new FieldProblem(Fields.INSTANCE_TYPE, "An instance type looks like ml.g5.2xlarge."));
    } else if (!allowed.allows(job.instanceType())) {
      problems.add(
          new FieldProblem(
              Fields.INSTANCE_TYPE, "Your team's policy allows " + allowed.words() + "."));
    }
    if (job.instanceCount() < 1 || job.instanceCount() > 1_000) {
      problems.add(new FieldProblem(Fields.INSTANCE_COUNT, "Between 1 and 1000 instances."));
    }
    if (job.volumeSizeInGb() < 1 || job.volumeSizeInGb() > LARGEST_VOLUME_GB) {
      problems.add(
          new FieldProblem(Fields.VOLUME_SIZE, "A volume has 1 to " + LARGEST_VOLUME_GB + " GB."));
    }
    if (!IMAGE.matcher(job.image()).matches()) {
      problems.add(
          new FieldProblem(
              Fields.IMAGE, "Give the container image, at most 255 characters without spaces."));
    }
    if (!(job.inputGb() >= 0 && job.inputGb() <= MOST_INPUT_GB)) {
      problems.add(
          new FieldProblem(Fields.INPUT_GB, "The data's size in GB, from 0 to 1,000,000."));
    }
    checkNetwork(job, problems);
    checkKeepAlive(job.keepAlive(), maximumKeepAlive, problems);
    return List.copyOf(problems);
  }

  private static void checkNetwork(SubmitTrainingJob job, List<FieldProblem> problems) {
    checkIds(Fields.SUBNETS, "subnets", job.subnets(), MOST_SUBNETS, problems);
    checkIds(
        Fields.SECURITY_GROUPS,
        "security groups",
        job.securityGroups(),
        MOST_SECURITY_GROUPS,
        problems);
    if (job.subnets().isEmpty() != job.securityGroups().isEmpty()) {
      var missing = job.subnets().isEmpty() ? Fields.SUBNETS : Fields.SECURITY_GROUPS;
      problems.add(
          new FieldProblem(
              missing, "AWS wants subnets and security groups together: give both or neither."));
    }
  }

  private static void checkIds(
      String field, String what, Set<String> ids, int most, List<FieldProblem> problems) {
    if (ids.size() > most) {
      problems.add(new FieldProblem(field, "At most " + most + " " + what + "."));
    }
    ids.stream()
        .filter(id -> !CLOUD_ID.matcher(id).matches())
        .findFirst()
        .ifPresent(id ->
            problems.add(
                new FieldProblem(
                    field, "'" + id + "' is not the id of one of AWS's " + what + ".")));
  }

  private static void checkKeepAlive(
      Duration keepAlive, Duration maximum, List<FieldProblem> problems) {
    if (keepAlive.isNegative() || keepAlive.compareTo(maximum) > 0) {
      problems.add(
          new FieldProblem(
              Fields.KEEP_ALIVE,
              "Your team keeps pools warm for 0 to " + maximum.toMinutes() + " minutes."));
    }
  }
}
