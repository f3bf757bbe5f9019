package dev.hearth.trainingjob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.hearth.base.FieldProblem;
import dev.hearth.base.TeamId;
import dev.hearth.tenant.AllowedTypes;
import dev.hearth.testing.JobDraft;
import dev.hearth.trainingjob.SubmitTrainingJob.Fields;
import dev.hearth.warmpool.InputMode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SubmissionPolicyTest {

  private static final TeamId TEAM = TeamId.random();
  private static final Duration MAXIMUM = Duration.ofHours(1);

  @Test
  void an_ordinary_job_is_fine() {
    assertThat(fields(draft())).isEmpty();
  }

  @Test
  void a_type_the_team_may_not_use_is_refused_and_the_allowed_ones_are_named() {
    var allowed = AllowedTypes.only(List.of("ml.m5.large", "ml.c5.xlarge"));
    assertThat(SubmissionPolicy.check(draft().build(), MAXIMUM, allowed))
        .containsExactly(
            new FieldProblem(
                Fields.INSTANCE_TYPE, "Your team's policy allows ml.c5.xlarge, ml.m5.large."));
    assertThat(
            SubmissionPolicy.check(draft().instances("ml.m5.large", 1).build(), MAXIMUM, allowed))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void each_limit_is_told_at_its_field(String field, JobDraft job) {
    assertThat(fields(job)).containsExactly(field);
  }

  static Stream<Arguments> each_limit_is_told_at_its_field() {
    return Stream.of(
        arguments(Fields.NAME, JobDraft.of(TEAM, "")),
        arguments(Fields.NAME, JobDraft.of(TEAM, "x".repeat(64))),
        arguments(Fields.NAME, JobDraft.of(TEAM, "-starts-with-a-hyphen")),
        arguments(Fields.NAME, JobDraft.of(TEAM, "ends-")),
        arguments(Fields.NAME, JobDraft.of(TEAM, "has space")),
        arguments(Fields.NAME, JobDraft.of(TEAM, "line\nend")),
        arguments(Fields.INSTANCE_TYPE, draft().instances("g5.xlarge", 1)),
        arguments(Fields.INSTANCE_TYPE, draft().instances("", 1)),
        arguments(Fields.INSTANCE_COUNT, draft().instances("ml.g5.xlarge", 0)),
        arguments(Fields.INSTANCE_COUNT, draft().instances("ml.g5.xlarge", 1_001)),
        arguments(Fields.VOLUME_SIZE, draft().volumeSizeInGb(0)),
        arguments(Fields.VOLUME_SIZE, draft().volumeSizeInGb(16_385)),
        arguments(Fields.IMAGE, draft().image("")),
        arguments(Fields.IMAGE, draft().image("has space")),
        arguments(Fields.IMAGE, draft().image("i".repeat(256))),
        arguments(Fields.INPUT_GB, draft().input(InputMode.FILE, -1)),
        arguments(Fields.INPUT_GB, draft().input(InputMode.FILE, Double.NaN)),
        arguments(Fields.INPUT_GB, draft().input(InputMode.FILE, 1_000_001)),
        arguments(Fields.SUBNETS, draft().network(Set.of(), Set.of("sg-1"))),
        arguments(Fields.SECURITY_GROUPS, draft().network(Set.of("subnet-1"), Set.of())),
        arguments(Fields.SUBNETS, draft().network(ids("subnet-", 17), Set.of("sg-1"))),
        arguments(Fields.SECURITY_GROUPS, draft().network(Set.of("subnet-1"), ids("sg-", 6))),
        arguments(Fields.SUBNETS, draft().network(Set.of("a b"), Set.of("sg-1"))),
        arguments(Fields.KEEP_ALIVE, draft().keepAlive(MAXIMUM.plusSeconds(1))),
        arguments(Fields.KEEP_ALIVE, draft().keepAlive(Duration.ofSeconds(-1))));
  }

  @ParameterizedTest
  @MethodSource
  void what_just_fits_is_taken(JobDraft job) {
    assertThat(fields(job)).isEmpty();
  }

  static Stream<JobDraft> what_just_fits_is_taken() {
    return Stream.of(
        JobDraft.of(TEAM, "x".repeat(63)),
        JobDraft.of(TEAM, "7"),
        draft().instances("ml.p5.48xlarge", 1_000),
        draft().volumeSizeInGb(1),
        draft().volumeSizeInGb(16_384),
        draft().input(InputMode.FILE, 0),
        draft().keepAlive(MAXIMUM),
        draft().keepAlive(Duration.ZERO),
        draft().network(ids("subnet-", 16), ids("sg-", 5)));
  }

  @Test
  void all_problems_are_told_at_once() {
    var job = JobDraft.of(TEAM, "").image("").volumeSizeInGb(0);
    assertThat(fields(job)).containsExactly(Fields.NAME, Fields.VOLUME_SIZE, Fields.IMAGE);
  }

  private static JobDraft draft() {
    return JobDraft.of(TEAM, "detr-1");
  }

  private static List<String> fields(JobDraft job) {
    return SubmissionPolicy.check(job.build(), MAXIMUM, AllowedTypes.ANY).stream()
        .map(FieldProblem::field)
        .toList();
  }

  private static Set<String> ids(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.toSet());
  }
}
