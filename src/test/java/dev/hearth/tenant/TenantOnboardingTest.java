package dev.hearth.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.base.FieldProblem;
import dev.hearth.base.PersonId;
import dev.hearth.base.TenantId;
import dev.hearth.sagemaker.CloudRoles;
import dev.hearth.sagemaker.policy.BoundaryPolicy;
import dev.hearth.sagemaker.policy.ExecutionRolePolicy;
import dev.hearth.sagemaker.policy.RoleDescription;
import dev.hearth.sagemaker.policy.RoleDrift;
import dev.hearth.tenant.onboarding.NewTenant;
import dev.hearth.tenant.onboarding.Onboarding;
import dev.hearth.testing.PortalTest;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A tenant comes with its role: made, or adopted after a check; and never half for good. */
class TenantOnboardingTest extends PortalTest {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final CurrentUser ADMIN =
      new CurrentUser(
          PersonId.random(), null, null, "Pat", Role.PLATFORM_ADMIN, List.of(), ZoneOffset.UTC);

  private final String code = "ob" + Integer.toString(36 + COUNT.incrementAndGet(), 36);

  @Test
  void a_new_tenant_has_a_role_that_only_sagemaker_can_assume_within_the_boundary() {
    var onboarded = onboarded(onboard(null));
    var account = cloud.connection().accountId();
    assertThat(onboarded.roleArn())
        .isEqualTo("arn:aws:iam::%s:role/hearth/%s/%s-exec".formatted(account, code, code));
    var role = role(onboarded.roleArn());
    assertThat(role.trust()).isEqualTo(ExecutionRolePolicy.trust(account));
    assertThat(role.boundary()).isEqualTo(BoundaryPolicy.arn(account));
    assertThat(role.inline().get(ExecutionRolePolicy.NAME))
        .contains("arn:aws:s3:::hearth-" + account + "-" + code + "/*");
    var grants = get(TenantGrants.class).of(onboarded.tenant(), cloud.connection());
    assertThat(RoleDrift.ofCreated(role, grants)).isEmpty();
  }

  @Test
  void what_is_wrong_with_the_fields_is_told_and_nothing_is_made() {
    onboard(null);
    assertThat(fields(onboard(null))).containsExactly("code");
    var odd = new NewTenant("NO", " ", cloud.connection().id(), null);
    assertThat(fields(get(Onboarding.class).onboard(ADMIN, odd)))
        .containsExactlyInAnyOrder("code", "name");
  }

  @Test
  void an_existing_role_is_adopted_and_gets_the_boundary() {
    var arn = cloud.role("legacy-" + code);
    var onboarded = onboarded(onboard(arn));
    assertThat(onboarded.roleArn()).isEqualTo(arn);
    assertThat(role(arn).boundary()).isEqualTo(BoundaryPolicy.arn(cloud.connection().accountId()));
  }

  @Test
  void a_role_that_could_leave_its_tenant_is_not_adopted_and_the_tenant_is_not_made() {
    var arn = cloud.role("wide-" + code);
    try (var iam = cloud.iam()) {
      iam.putRolePolicy(r ->
          r.roleName("wide-" + code)
              .policyName("all")
              .policyDocument(
                  "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": \"s3:*\", \"Resource\":"
                      + " \"*\"}]}"));
    }
    assertThat(onboard(arn))
        .isInstanceOfSatisfying(
            Change.Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .singleElement()
                    .satisfies(problem -> {
                      assertThat(problem.field()).isEqualTo("role");
                      assertThat(problem.message()).contains("every bucket");
                    }));
    assertThat(get(TenantService.class).findAll()).noneMatch(t -> t.code().value().equals(code));
    onboarded(onboard(null));
  }

  @Test
  void a_role_is_one_tenants_for_ever() {
    var first = tenant();
    assertThat(fields(onboard(first.roleArn()))).contains("role");
    var arn = cloud.role("legacy-" + code);
    onboarded(onboard(arn));
    assertThat(get(TenantRoles.class).adopt(first.id(), arn))
        .isEqualTo(new RoleOutcome.Refused(List.of("Another tenant has, or had, this role.")));
  }

  @Test
  void a_role_that_is_not_there_cannot_be_adopted() {
    var arn = cloud.connection().roleArn("/", "nobody");
    assertThat(fields(onboard(arn))).containsExactly("role");
  }

  @Test
  void when_the_cloud_does_not_answer_the_reservation_stays_and_a_retry_finishes_it() {
    cloud.disconnect();
    var onboarded = onboarded(onboard(null));
    assertThat(state(onboarded)).isEqualTo(ExecutionRole.State.RESERVED);
    assertThat(get(TenantRoles.class).ensure(onboarded.tenant()))
        .isInstanceOf(RoleOutcome.Waiting.class);
    cloud.reconnect();
    assertThat(get(TenantRoles.class).ensure(onboarded.tenant()))
        .isEqualTo(new RoleOutcome.Ready(onboarded.roleArn()));
    assertThat(state(onboarded)).isEqualTo(ExecutionRole.State.READY);
    assertThat(role(onboarded.roleArn()).name()).isEqualTo(code + "-exec");
  }

  @Test
  void doing_it_again_changes_nothing_and_undoes_what_somebody_changed() {
    var onboarded = onboarded(onboard(null));
    var before = role(onboarded.roleArn());
    assertThat(get(TenantRoles.class).ensure(onboarded.tenant()))
        .isEqualTo(new RoleOutcome.Ready(onboarded.roleArn()));
    assertThat(role(onboarded.roleArn())).isEqualTo(before);
    try (var iam = cloud.iam()) {
      iam.deleteRolePermissionsBoundary(r -> r.roleName(before.name()));
      iam.deleteRolePolicy(r -> r.roleName(before.name()).policyName(ExecutionRolePolicy.NAME));
    }
    get(TenantRoles.class).ensure(onboarded.tenant());
    assertThat(role(onboarded.roleArn())).isEqualTo(before);
  }

  @Test
  void a_name_another_role_of_the_account_has_is_told() {
    cloud.role(code + "-exec");
    var onboarded = onboarded(onboard(null));
    assertThat(get(TenantRoles.class).ensure(onboarded.tenant()))
        .isInstanceOfSatisfying(
            RoleOutcome.Refused.class,
            refused ->
                assertThat(refused.reasons())
                    .singleElement()
                    .asString()
                    .contains("another role of this name"));
    assertThat(state(onboarded)).isEqualTo(ExecutionRole.State.RESERVED);
  }

  private Change onboard(@Nullable String adopted) {
    return get(Onboarding.class)
        .onboard(ADMIN, new NewTenant(code, "Tenant " + code, cloud.connection().id(), adopted));
  }

  private Onboarded onboarded(Change change) {
    assertThat(change).isEqualTo(new Change.Done());
    var tenant =
        get(TenantService.class).findAll().stream()
            .filter(t -> t.code().value().equals(code))
            .findFirst()
            .orElseThrow();
    return new Onboarded(tenant.id(), get(TenantService.class).sharedRole(tenant.id()));
  }

  private record Onboarded(TenantId tenant, String roleArn) {}

  private static List<String> fields(Change change) {
    assertThat(change).isInstanceOf(Change.Invalid.class);
    return ((Change.Invalid) change).problems().stream().map(FieldProblem::field).toList();
  }

  private RoleDescription role(String arn) {
    return get(CloudRoles.class).find(cloud.connection(), arn).orElseThrow();
  }

  private ExecutionRole.State state(Onboarded tenant) {
    return get(ExecutionRoleRepository.class).findAll(tenant.tenant()).getFirst().state();
  }
}
