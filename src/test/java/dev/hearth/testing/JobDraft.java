package dev.hearth.testing;

import dev.hearth.base.TeamId;
import dev.hearth.trainingjob.SubmitTrainingJob;
import dev.hearth.warmpool.InputMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A submission that is fine as it is: one ml.g5.xlarge, ten minutes of training, half an hour of
 * keep-alive. Each method changes one thing and answers the same draft.
 */
public final class JobDraft {

  private final TeamId team;
  private final String name;
  private final Map<String, String> environment = new HashMap<>();
  private String instanceType = "ml.g5.xlarge";
  private int instanceCount = 1;
  private int volumeSizeInGb = 30;
  private @Nullable String volumeKmsKeyId;
  private Set<String> subnets = Set.of();
  private Set<String> securityGroups = Set.of();
  private boolean interContainerEncryption;
  private boolean networkIsolation;
  private String image = "registry.example/train:1";
  private InputMode inputMode = InputMode.FAST_FILE;
  private double inputGb = 2;
  private @Nullable String s3Input;
  private @Nullable String s3Output;
  private final Map<String, String> hyperParameters = new HashMap<>();
  private Duration keepAlive = Duration.ofMinutes(30);

  private JobDraft(TeamId team, String name) {
    this.team = team;
    this.name = name;
    trains(Duration.ofMinutes(10));
  }

  public static JobDraft of(TeamId team, String name) {
    return new JobDraft(team, name);
  }

  /** How long the container trains once it began. */
  public JobDraft trains(Duration time) {
    return environment("EMULATOR_TRAINING_SECONDS", Long.toString(time.toSeconds()));
  }

  /** How the job ends, in the emulator's words, as {@code Failed:AlgorithmError}. */
  public JobDraft ends(String outcome) {
    return environment("EMULATOR_OUTCOME", outcome);
  }

  public JobDraft environment(String key, String value) {
    environment.put(key, value);
    return this;
  }

  public JobDraft hyperParameter(String key, String value) {
    hyperParameters.put(key, value);
    return this;
  }

  public JobDraft s3(@Nullable String from, @Nullable String to) {
    s3Input = from;
    s3Output = to;
    return this;
  }

  public JobDraft instances(String type, int count) {
    instanceType = type;
    instanceCount = count;
    return this;
  }

  public JobDraft volumeSizeInGb(int gb) {
    volumeSizeInGb = gb;
    return this;
  }

  public JobDraft volumeKmsKeyId(@Nullable String key) {
    volumeKmsKeyId = key;
    return this;
  }

  public JobDraft network(Set<String> newSubnets, Set<String> newSecurityGroups) {
    subnets = newSubnets;
    securityGroups = newSecurityGroups;
    return this;
  }

  public JobDraft interContainerEncryption(boolean on) {
    interContainerEncryption = on;
    return this;
  }

  public JobDraft networkIsolation(boolean on) {
    networkIsolation = on;
    return this;
  }

  public JobDraft image(String newImage) {
    image = newImage;
    return this;
  }

  public JobDraft input(InputMode mode, double gb) {
    inputMode = mode;
    inputGb = gb;
    return this;
  }

  public JobDraft keepAlive(Duration time) {
    keepAlive = time;
    return this;
  }

  public SubmitTrainingJob build() {
    return new SubmitTrainingJob(
        team,
        name,
        instanceType,
        instanceCount,
        volumeSizeInGb,
        volumeKmsKeyId,
        subnets,
        securityGroups,
        interContainerEncryption,
        networkIsolation,
        image,
        inputMode,
        inputGb,
        s3Input,
        s3Output,
        keepAlive,
        Map.copyOf(hyperParameters),
        Map.copyOf(environment));
  }
}
