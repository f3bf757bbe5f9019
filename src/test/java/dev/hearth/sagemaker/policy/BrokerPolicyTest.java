package dev.hearth.sagemaker.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.emulator.policy.RequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A session of the broker reaches one tenant, whatever tenants there are. */
class BrokerPolicyTest {

  private static final String ACCOUNT = "123456789012";
  private static final String REGION = "eu-central-1";
  private static final List<String> ON_JOBS =
      List.of(
          "sagemaker:CreateTrainingJob",
          "sagemaker:DescribeTrainingJob",
          "sagemaker:StopTrainingJob",
          "sagemaker:UpdateTrainingJob",
          "sagemaker:DeleteTrainingJob",
          "sagemaker:ListTags");
  private static final String ELSEWHERE = "arn:aws:iam::" + ACCOUNT + ":role/ml/old-training-role";

  @Test
  void a_session_reaches_the_tenants_jobs_and_roles() {
    var session = BrokerPolicy.session(ACCOUNT, REGION, "vis", List.of(ELSEWHERE));
    for (var action : ON_JOBS) {
      assertThat(Decision.allows(session, action, job("vis-detr-1"))).as(action).isTrue();
    }
    for (var role : List.of(role("vis", "vis-exec"), role("vis", "other"), ELSEWHERE)) {
      assertThat(passes(session, role)).as(role).isTrue();
    }
  }

  @Test
  void of_any_two_tenants_neither_reaches_the_others() {
    var seed = 20261123L;
    var random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      var mine = code(random);
      var theirs = random.nextBoolean() ? code(random) : neighbour(random, mine);
      if (mine.equals(theirs)) {
        continue;
      }
      var session = BrokerPolicy.session(ACCOUNT, REGION, mine, List.of());
      var about = "seed %d: %s and %s".formatted(seed, mine, theirs);
      for (var action : ON_JOBS) {
        assertThat(Decision.allows(session, action, job(theirs + "-x"))).as(about).isFalse();
      }
      assertThat(passes(session, role(theirs, theirs + "-exec"))).as(about).isFalse();
      assertThat(passes(session, role(theirs, mine + "-exec"))).as(about).isFalse();
    }
  }

  @Test
  void tags_are_set_as_a_job_is_created_and_never_after() {
    var session = BrokerPolicy.session(ACCOUNT, REGION, "vis", List.of());
    var creating = new RequestContext().put("sagemaker:TaggingAction", "CreateTrainingJob");
    assertThat(Decision.allows(session, "sagemaker:AddTags", job("vis-a"), creating)).isTrue();
    assertThat(Decision.allows(session, "sagemaker:AddTags", job("lang-a"), creating)).isFalse();
    assertThat(Decision.allows(session, "sagemaker:AddTags", job("vis-a"))).isFalse();
    assertThat(Decision.allows(session, "sagemaker:DeleteTags", job("vis-a"))).isFalse();
  }

  @Test
  void a_role_is_passed_to_sagemaker_only() {
    var session = BrokerPolicy.session(ACCOUNT, REGION, "vis", List.of());
    var elsewhere = new RequestContext().put("iam:PassedToService", "ec2.amazonaws.com");
    assertThat(Decision.allows(session, "iam:PassRole", role("vis", "vis-exec"), elsewhere))
        .isFalse();
    assertThat(Decision.allows(session, "iam:PassRole", role("vis", "vis-exec"))).isFalse();
  }

  @Test
  void a_session_can_do_nothing_else() {
    var session = BrokerPolicy.session(ACCOUNT, REGION, "vis", List.of(ELSEWHERE));
    for (var action :
        List.of(
            "sagemaker:ListTrainingJobs",
            "sagemaker:CreateProcessingJob",
            "iam:CreateRole",
            "iam:PutRolePolicy",
            "sts:AssumeRole",
            "s3:GetObject")) {
      assertThat(Decision.allows(session, action, "*")).as(action).isFalse();
      assertThat(Decision.allows(session, action, job("vis-a"))).as(action).isFalse();
    }
    assertThat(Decision.allows(session, "sagemaker:StopTrainingJob", otherRegion())).isFalse();
  }

  @Test
  void the_broker_itself_never_passes_hearths_own_roles() {
    var rights = BrokerPolicy.rights(ACCOUNT, List.of(ELSEWHERE));
    var own = "arn:aws:iam::" + ACCOUNT + ":role/";
    assertThat(passes(rights, role("vis", "vis-exec"))).isTrue();
    assertThat(passes(rights, ELSEWHERE)).isTrue();
    assertThat(passes(rights, own + BrokerPolicy.NAME)).isFalse();
    assertThat(passes(rights, own + ReaderPolicy.NAME)).isFalse();
    assertThat(passes(rights, own + "Administrator")).isFalse();
  }

  @Test
  void a_session_policy_is_as_short_as_sts_wants_it() {
    var adopted = new ArrayList<String>();
    for (int i = 0; i < 8; i++) {
      adopted.add(
          "arn:aws:iam::" + ACCOUNT + ":role/machine-learning/training/" + "r".repeat(60) + i);
    }
    var longest = BrokerPolicy.session(ACCOUNT, "ap-southeast-2", "abcdef", adopted);
    assertThat(longest.length()).isLessThanOrEqualTo(BrokerPolicy.LONGEST_SESSION);
    var withOwn = new ArrayList<String>();
    for (int i = 0; i < 200; i++) {
      withOwn.add(role("abcdef", "abcdef-team-" + i));
    }
    assertThat(BrokerPolicy.session(ACCOUNT, REGION, "abcdef", withOwn))
        .as("roles of the tenant's own folder take no room")
        .isEqualTo(BrokerPolicy.session(ACCOUNT, REGION, "abcdef", List.of()));
  }

  private static boolean passes(String policy, String role) {
    return Decision.allows(policy, "iam:PassRole", role, Decision.passedToSageMaker());
  }

  private static String job(String name) {
    return "arn:aws:sagemaker:" + REGION + ":" + ACCOUNT + ":training-job/" + name;
  }

  private static String otherRegion() {
    return job("vis-a").replace(REGION, "us-east-1");
  }

  private static String role(String code, String name) {
    return "arn:aws:iam::" + ACCOUNT + ":role/hearth/" + code + "/" + name;
  }

  private static String code(Random random) {
    var code = new StringBuilder();
    for (int i = 3 + random.nextInt(4); i > 0; i--) {
      code.append("ab1".charAt(random.nextInt(3)));
    }
    return code.toString();
  }

  /** A code that begins or ends like another. */
  private static String neighbour(Random random, String code) {
    var longer = random.nextBoolean() ? code + "a" : "a" + code;
    return longer.length() <= 6 ? longer : code.substring(0, 3);
  }
}
