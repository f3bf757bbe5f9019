package dev.hearth.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hearth.base.TenantId;
import dev.hearth.tenant.Providers;
import dev.hearth.tenant.TenantService;
import dev.hearth.testing.PortalTest;
import dev.hearth.testing.TestTenant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A transaction has one tenant, and the connection forgets it. */
class TenantOfTransactionTest extends PortalTest {

  private TestTenant vision;
  private TestTenant audio;

  @BeforeEach
  void tenants() {
    vision = tenant();
    audio = tenant();
  }

  private TransactionTemplate transaction() {
    return new TransactionTemplate(get(PlatformTransactionManager.class));
  }

  private boolean isThere(TenantId tenant) {
    return get(TenantService.class).find(tenant).isPresent();
  }

  @Test
  void a_second_tenant_in_one_transaction_is_refused() {
    assertThatThrownBy(() ->
            transaction()
                .executeWithoutResult(status -> {
                  assertThat(isThere(vision.id())).isTrue();
                  isThere(audio.id());
                }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("transaction is of another tenant");
  }

  @Test
  void one_after_the_other_is_fine() {
    assertThat(isThere(vision.id())).isTrue();
    assertThat(isThere(audio.id())).isTrue();
  }

  @Test
  void a_transaction_within_may_be_another_tenants_and_the_first_goes_on() {
    var within = transaction();
    within.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    transaction()
        .executeWithoutResult(status -> {
          assertThat(isThere(vision.id())).isTrue();
          within.executeWithoutResult(inner -> assertThat(isThere(audio.id())).isTrue());
          assertThat(isThere(vision.id())).isTrue();
        });
  }

  @Test
  void what_listens_to_a_commit_starts_afresh() {
    var seen = new ArrayList<Boolean>();
    transaction()
        .executeWithoutResult(status -> {
          isThere(vision.id());
          TransactionSynchronizationManager.registerSynchronization(
              new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                  seen.add(isThere(audio.id()));
                }
              });
        });
    assertThat(seen).containsExactly(true);
  }

  @Test
  void a_call_for_a_tenant_stays_with_it() throws Throwable {
    var scope = get(TenantScope.class);
    scope.bound(vision.id(), () -> isThere(vision.id()));
    assertThatThrownBy(() -> scope.bound(vision.id(), () -> isThere(audio.id())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("call is of another tenant");
    assertThat(isThere(audio.id())).as("bound only until the call returned").isTrue();
  }

  @Test
  void both_roles_writes_are_undone_together() {
    var domain = audio.code() + ".example";
    assertThatThrownBy(() ->
            transaction()
                .executeWithoutResult(status -> {
                  vision.team("Never");
                  get(Providers.class).assignDomain(domain, audio.provider().registrationId());
                  throw new IllegalArgumentException("changed my mind");
                }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(get(TenantService.class).teams(vision.id())).isEmpty();
    assertThat(domains(domain)).isEmpty();
  }

  private List<String> domains(String domain) {
    return portal
        .sql()
        .resultQuery("select domain from email_domain where domain = ?", domain)
        .fetchInto(String.class);
  }
}
