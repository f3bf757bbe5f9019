package dev.hearth.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.hearth.base.FieldProblem;
import dev.hearth.tenant.TeamPolicy.Fields;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeamPolicyTest {

  private static final TenantCeilings CEILINGS =
      new TenantCeilings(minutes(60), types("ml.g5.xlarge", "ml.m5.large"), false);

  @Test
  void what_a_new_team_starts_with_is_fine() {
    assertThat(TeamPolicy.starting(Team.Sharing.TENANT, minutes(30)).check(CEILINGS)).isEmpty();
    assertThat(TenantCeilings.OPEN.check()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void each_limit_is_told_at_its_field(String field, TeamPolicy policy) {
    assertThat(policy.check(CEILINGS)).extracting(FieldProblem::field).containsExactly(field);
  }

  static Stream<Arguments> each_limit_is_told_at_its_field() {
    return Stream.of(
        arguments(Fields.MAXIMUM_KEEP_ALIVE, policy(0, 61, AllowedTypes.ANY, false, null)),
        arguments(Fields.DEFAULT_KEEP_ALIVE, policy(31, 30, AllowedTypes.ANY, false, null)),
        arguments(Fields.DEFAULT_KEEP_ALIVE, policy(-1, 30, AllowedTypes.ANY, false, null)),
        arguments(Fields.INSTANCE_TYPES, policy(0, 0, types("ml.p5.48xlarge"), false, null)),
        arguments(Fields.INSTANCE_TYPES, policy(0, 0, types(), false, null)),
        arguments(Fields.REMOTE_DEBUG, policy(0, 0, AllowedTypes.ANY, true, null)),
        arguments(Fields.IDLE_BUDGET, policy(0, 0, AllowedTypes.ANY, false, "-0.01")),
        arguments(Fields.IDLE_BUDGET, policy(0, 0, AllowedTypes.ANY, false, "1.005")),
        arguments(Fields.IDLE_BUDGET, policy(0, 0, AllowedTypes.ANY, false, "1000000.01")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "12.5", "99.90", "1000000"})
  void budgets_that_are_fine(String usd) {
    assertThat(policy(0, 0, AllowedTypes.ANY, false, usd).check(CEILINGS)).isEmpty();
  }

  @Test
  void what_holds_is_within_the_ceilings_and_the_rest_comes_back_when_they_rise() {
    var written = policy(90, 120, types("ml.g5.xlarge", "ml.p5.48xlarge"), true, "5");
    var now = written.within(CEILINGS);
    assertThat(now.maximumKeepAlive()).isEqualTo(minutes(60));
    assertThat(now.defaultKeepAlive()).isEqualTo(minutes(60));
    assertThat(now.instanceTypes()).isEqualTo(types("ml.g5.xlarge"));
    assertThat(now.remoteDebug()).isFalse();
    assertThat(written.within(new TenantCeilings(minutes(360), AllowedTypes.ANY, true)))
        .isEqualTo(written);
  }

  @Test
  void nothing_in_common_allows_nothing_rather_than_everything() {
    var none = types("ml.p5.48xlarge").within(types("ml.m5.large"));
    assertThat(none.allows("ml.p5.48xlarge")).isFalse();
    assertThat(none.allows("ml.m5.large")).isFalse();
    assertThat(AllowedTypes.stored(none.toColumn())).isEqualTo(none);
    assertThat(AllowedTypes.stored(AllowedTypes.ANY.toColumn())).isEqualTo(AllowedTypes.ANY);
  }

  @Test
  void what_is_no_instance_type_is_named() {
    assertThat(new TenantCeilings(minutes(60), types("g5 large"), false).check())
        .extracting(FieldProblem::message)
        .containsExactly("'g5 large' is no instance type; one looks like ml.g5.2xlarge.");
    assertThat(new TenantCeilings(minutes(361), AllowedTypes.ANY, false).check()).hasSize(1);
  }

  @Test
  void moving_between_shared_and_private_says_what_happens_to_warm_pools() {
    var shared = TeamPolicy.starting(Team.Sharing.TENANT, minutes(30));
    var own = TeamPolicy.starting(Team.Sharing.PRIVATE, minutes(30));
    assertThat(PolicyEffects.of(shared, own, 2))
        .singleElement()
        .asString()
        .contains("role of the team's own", "2 pools of this team", "other teams may still use");
    assertThat(PolicyEffects.of(own, shared, 1))
        .singleElement()
        .asString()
        .contains("your organisation's role", "1 pool of this team", "cools by itself");
    assertThat(PolicyEffects.of(shared, own, 0)).noneMatch(words -> words.contains("pools of"));
    assertThat(PolicyEffects.of(shared, shared, 2)).isEmpty();
  }

  @Test
  void every_change_says_what_it_leaves_alone() {
    var before = policy(10, 60, AllowedTypes.ANY, false, null);
    assertThat(PolicyEffects.of(before, policy(10, 30, AllowedTypes.ANY, false, null), 1))
        .singleElement()
        .asString()
        .contains("30 minutes");
    assertThat(PolicyEffects.of(before, policy(10, 90, types("ml.m5.large"), true, "3"), 1))
        .hasSize(3);
    assertThat(PolicyEffects.cacheWarning(Team.Sharing.TENANT))
        .contains(PolicyEffects.CACHE_DIRECTORY, "any team");
    assertThat(PolicyEffects.cacheWarning(Team.Sharing.PRIVATE))
        .contains("only later jobs of this");
  }

  private static TeamPolicy policy(
      int preset, int most, AllowedTypes types, boolean debug, @Nullable String usd) {
    return new TeamPolicy(
        Team.Sharing.TENANT,
        minutes(preset),
        minutes(most),
        types,
        debug,
        usd == null ? null : new BigDecimal(usd));
  }

  private static Duration minutes(int minutes) {
    return Duration.ofMinutes(minutes);
  }

  private static AllowedTypes types(String... types) {
    return AllowedTypes.only(List.of(types));
  }
}
