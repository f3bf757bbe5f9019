package dev.hearth.trainingjob;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.access.CurrentUser;
import dev.hearth.audit.Actor;
import dev.hearth.base.FieldProblem;
import dev.hearth.base.TeamId;
import dev.hearth.tenant.TenantResource;
import dev.hearth.tenant.TenantResource.Kind;
import dev.hearth.tenant.TenantResources;
import dev.hearth.testing.JobDraft;
import dev.hearth.testing.PortalTest;
import dev.hearth.testing.TestTenant;
import dev.hearth.trainingjob.SubmitTrainingJob.Fields;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A job names what is its tenant's own, or is refused at the field; what is another tenant's and
 * what is nobody's get the same words.
 */
class OthersResourcesTest extends PortalTest {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestTenant mine;
  private TestTenant theirs;
  private TeamId team;
  private CurrentUser mia;

  @BeforeEach
  void twoTenants() {
    mine = tenant();
    theirs = tenant();
    team = mine.team("Perception");
    mia = mine.member(team);
  }

  @Test
  void what_is_registered_for_the_tenant_may_be_named() {
    var subnet = fresh("subnet-%08x");
    var group = fresh("sg-%08x");
    var key = fresh("arn:aws:kms:us-east-1:123456789012:key/%08x");
    var place = fresh("s3://data-%08x/vision/");
    mine.with(Kind.SUBNET, subnet)
        .with(Kind.SECURITY_GROUP, group)
        .with(Kind.KMS_KEY, key)
        .with(Kind.S3_PREFIX, place);
    var job =
        JobDraft.of(team, "own")
            .network(Set.of(subnet), Set.of(group))
            .volumeKmsKeyId(key)
            .s3(place + "in/", place + "out/")
            .hyperParameter("sagemaker_submit_directory", "\"" + place + "code.tar.gz\"");
    assertThat(submit(mia, job)).isInstanceOf(Submission.Accepted.class);
    try (var client = cloud.client()) {
      var created = client.describeTrainingJob(r -> r.trainingJobName(mine.code() + "-own"));
      assertThat(created.outputDataConfig().s3OutputPath()).isEqualTo(place + "out/");
    }
  }

  @Test
  void anothers_and_nobodys_are_refused_at_the_field_in_the_same_words() {
    same(Kind.SUBNET, "subnet-%08x", Fields.SUBNETS, (job, n) -> job.network(Set.of(n), group()));
    same(
        Kind.SECURITY_GROUP,
        "sg-%08x",
        Fields.SECURITY_GROUPS,
        (job, n) -> job.network(subnet(), Set.of(n)));
    same(
        Kind.KMS_KEY,
        "arn:aws:kms:us-east-1:123456789012:key/%08x",
        Fields.VOLUME_KEY,
        JobDraft::volumeKmsKeyId);
    same(Kind.S3_PREFIX, "s3://data-%08x/", Fields.S3_INPUT, (job, n) -> job.s3(n, null));
    same(Kind.S3_PREFIX, "s3://data-%08x/", Fields.S3_OUTPUT, (job, n) -> job.s3(null, n));
    same(
        Kind.S3_PREFIX,
        "s3://data-%08x/",
        Fields.HYPER_PARAMETERS,
        (job, n) -> job.hyperParameter("train", "[\"" + n + "x\"]"));
    same(
        Kind.S3_PREFIX,
        "s3://data-%08x/",
        Fields.ENVIRONMENT,
        (job, n) -> job.environment("DATA", n + "x"));
  }

  @Test
  void another_tenants_bucket_is_refused_and_ones_own_is_not() {
    var bucket = "s3://hearth-" + cloud.connection().accountId() + "-";
    assertThat(problems(JobDraft.of(team, "a").s3(bucket + theirs.code() + "/data/", null)))
        .extracting(FieldProblem::field)
        .containsExactly(Fields.S3_INPUT);
    assertThat(problems(JobDraft.of(team, "a").s3(bucket + mine.code() + "/data/", null)))
        .isEmpty();
  }

  @Test
  void no_two_tenants_register_the_same_or_what_overlaps() {
    var place = fresh("s3://data-%08x/");
    theirs.with(Kind.S3_PREFIX, place + "vision/");
    for (var overlapping : List.of(place, place + "vision/", place + "vision/deep/")) {
      assertThat(register(mine, Kind.S3_PREFIX, overlapping)).as(overlapping).isNotEmpty();
    }
    assertThat(register(mine, Kind.S3_PREFIX, place + "vision-2/")).isEmpty();
    var subnet = fresh("subnet-%08x");
    theirs.with(Kind.SUBNET, subnet);
    assertThat(register(mine, Kind.SUBNET, subnet)).isNotEmpty();
    assertThat(register(theirs, Kind.SUBNET, subnet)).as("again is fine").isEmpty();
  }

  private void same(
      Kind kind, String form, String field, BiFunction<JobDraft, String, JobDraft> naming) {
    var anothers = fresh(form);
    var nobodys = fresh(form);
    theirs.with(kind, anothers);
    var first = problems(naming.apply(JobDraft.of(team, "a"), anothers));
    var second = problems(naming.apply(JobDraft.of(team, "a"), nobodys));
    assertThat(first).extracting(FieldProblem::field).containsExactly(field);
    assertThat(first.getFirst().message()).contains("not registered for your organisation");
    assertThat(second)
        .extracting(p -> p.message().replace(nobodys, "X"))
        .containsExactly(first.getFirst().message().replace(anothers, "X"));
  }

  private Set<String> subnet() {
    var name = fresh("subnet-%08x");
    mine.with(Kind.SUBNET, name);
    return Set.of(name);
  }

  private Set<String> group() {
    var name = fresh("sg-%08x");
    mine.with(Kind.SECURITY_GROUP, name);
    return Set.of(name);
  }

  private List<FieldProblem> problems(JobDraft job) {
    return get(TrainingJobService.class).check(mia, job.build());
  }

  private java.util.Optional<FieldProblem> register(TestTenant tenant, Kind kind, String name) {
    return get(TenantResources.class)
        .register(tenant.id(), new TenantResource(kind, name), Actor.system());
  }

  private static String fresh(String form) {
    return form.formatted(COUNT.incrementAndGet());
  }
}
