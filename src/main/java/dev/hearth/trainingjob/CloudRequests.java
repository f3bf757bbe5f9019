package dev.hearth.trainingjob;

import dev.hearth.base.PersonId;
import dev.hearth.sagemaker.CloudConnection;
import dev.hearth.sagemaker.TrainingJobRequest;
import dev.hearth.tenant.Team;
import dev.hearth.tenant.Tenant;
import dev.hearth.warmpool.InputMode;
import dev.hearth.warmpool.MatchCriteria;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the cloud's request of a person's: under the team's role, in the tenant's places. Pure. */
final class CloudRequests {

  private CloudRequests() {}

  static MatchCriteria criteria(String roleArn, SubmitTrainingJob job) {
    return new MatchCriteria(
        roleArn,
        job.instanceType(),
        job.instanceCount(),
        job.volumeSizeInGb(),
        job.volumeKmsKeyId(),
        new TreeSet<>(job.subnets()),
        new TreeSet<>(job.securityGroups()),
        job.interContainerEncryption(),
        job.networkIsolation(),
        new TreeMap<>());
  }

  static TrainingJobRequest of(
      Tenant tenant,
      Team team,
      CloudConnection connection,
      String cloudName,
      PersonId person,
      SubmitTrainingJob job) {
    var bucket = "s3://hearth-" + connection.accountId() + "-" + tenant.code();
    return new TrainingJobRequest(
        cloudName,
        team.roleArn(),
        job.image(),
        switch (job.inputMode()) {
          case FAST_FILE -> "FastFile";
          case FILE -> "File";
          case FSX -> "FSx";
        },
        job.inputMode() == InputMode.FSX
            ? "/fsx/" + tenant.code()
            : Objects.requireNonNullElse(job.s3Input(), bucket + "/data/"),
        Objects.requireNonNullElse(job.s3Output(), bucket + "/output/"),
        job.instanceType(),
        job.instanceCount(),
        job.volumeSizeInGb(),
        job.volumeKmsKeyId(),
        new TreeSet<>(job.subnets()),
        new TreeSet<>(job.securityGroups()),
        job.interContainerEncryption(),
        job.networkIsolation(),
        Math.toIntExact(job.keepAlive().toSeconds()),
        job.hyperParameters(),
        environment(connection, job),
        Map.of(
            "hearth:tenant", tenant.code().value(),
            "hearth:team", team.id().toString(),
            "hearth:person", person.toString()));
  }

  /** The emulator has no data to measure, so it is told how much there is. */
  private static Map<String, String> environment(
      CloudConnection connection, SubmitTrainingJob job) {
    var environment = new TreeMap<>(job.environment());
    if (connection.credentials() == CloudConnection.CredentialsSource.EMULATOR) {
      environment.putIfAbsent("EMULATOR_INPUT_GB", Double.toString(job.inputGb()));
    }
    return environment;
  }
}
