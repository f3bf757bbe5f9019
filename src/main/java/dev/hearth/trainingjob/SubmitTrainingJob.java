package dev.hearth.trainingjob;

import dev.hearth.base.TeamId;
import dev.hearth.warmpool.InputMode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for. The role is not theirs to choose: it is the team's. Values are checked by
 * {@link SubmissionPolicy}, which names each field that is wrong.
 *
 * @param s3Input where the data is; null for the tenant's own bucket
 * @param s3Output where the model goes; null for the tenant's own bucket
 * @param keepAlive zero keeps no pool
 * @param environment passed to the container as it is
 */
public record SubmitTrainingJob(
    TeamId team,
    String name,
    String instanceType,
    int instanceCount,
    int volumeSizeInGb,
    @Nullable String volumeKmsKeyId,
    Set<String> subnets,
    Set<String> securityGroups,
    boolean interContainerEncryption,
    boolean networkIsolation,
    String image,
    InputMode inputMode,
    double inputGb,
    @Nullable String s3Input,
    @Nullable String s3Output,
    Duration keepAlive,
    Map<String, String> hyperParameters,
    Map<String, String> environment) {

  /** Names of the fields, as used in {@link dev.hearth.base.FieldProblem}. */
  public static final class Fields {
    public static final String TEAM = "team";
    public static final String NAME = "name";
    public static final String INSTANCE_TYPE = "instanceType";
    public static final String INSTANCE_COUNT = "instanceCount";
    public static final String VOLUME_SIZE = "volumeSizeInGb";
    public static final String VOLUME_KEY = "volumeKmsKeyId";
    public static final String SUBNETS = "subnets";
    public static final String SECURITY_GROUPS = "securityGroups";
    public static final String IMAGE = "image";
    public static final String INPUT_GB = "inputGb";
    public static final String S3_INPUT = "s3Input";
    public static final String S3_OUTPUT = "s3Output";
    public static final String HYPER_PARAMETERS = "hyperParameters";
    public static final String ENVIRONMENT = "environment";
    public static final String KEEP_ALIVE = "keepAlive";

    private Fields() {}
  }
}
