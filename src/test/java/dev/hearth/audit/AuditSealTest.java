package dev.hearth.audit;

import static dev.hearth.db.Tables.AUDIT_CHAIN;
import static dev.hearth.db.Tables.AUDIT_EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.audit.AuditFinding.What;
import dev.hearth.testing.PortalTest;
import dev.hearth.testing.TestTenant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything somebody with the database, but without the key, can do to a chain is found. */
class AuditSealTest extends PortalTest {

  private TestTenant tenant;

  @BeforeEach
  void tenSealedEvents() {
    tenant = tenant();
    for (int i = 1; i <= 10; i++) {
      record("event " + i);
    }
    seal();
  }

  @Test
  void an_untouched_chain_is_clean_and_numbered_without_gaps() {
    assertThat(findings()).isEmpty();
    var numbers =
        db().select(AUDIT_EVENT.SEQUENCE_NUMBER)
            .from(AUDIT_EVENT)
            .where(AUDIT_EVENT.TENANT_ID.eq(tenant.id()))
            .orderBy(AUDIT_EVENT.SEQUENCE_NUMBER)
            .fetch(AUDIT_EVENT.SEQUENCE_NUMBER);
    assertThat(numbers).startsWith(1L, 2L, 3L).doesNotHaveDuplicates().hasSizeGreaterThan(9);
    assertThat(numbers.getLast()).isEqualTo(numbers.size());
  }

  @Test
  void sealing_again_changes_nothing() {
    var before = end();
    seal();
    assertThat(end()).isEqualTo(before);
  }

  @Test
  void an_edited_event_is_named() {
    db().update(AUDIT_EVENT).set(AUDIT_EVENT.SUBJECT, "something else").where(at(4)).execute();
    assertThat(findings()).containsExactly(finding(4, What.CHANGED));
  }

  @Test
  void an_event_taken_out_is_named() {
    db().deleteFrom(AUDIT_EVENT).where(at(4)).execute();
    assertThat(findings()).containsExactly(finding(4, What.MISSING));
  }

  @Test
  void two_swapped_events_are_both_named() {
    db().update(AUDIT_EVENT).set(AUDIT_EVENT.SEQUENCE_NUMBER, -1L).where(at(4)).execute();
    db().update(AUDIT_EVENT).set(AUDIT_EVENT.SEQUENCE_NUMBER, 4L).where(at(5)).execute();
    db().update(AUDIT_EVENT).set(AUDIT_EVENT.SEQUENCE_NUMBER, 5L).where(at(-1)).execute();
    assertThat(findings()).contains(finding(4, What.CHANGED), finding(5, What.CHANGED));
  }

  @Test
  void an_end_that_is_cut_off_is_found() {
    var last = end().number();
    db().deleteFrom(AUDIT_EVENT).where(at(last)).execute();
    assertThat(findings()).containsExactly(finding(last, What.CUT_OFF));
  }

  @Test
  void an_end_cut_off_together_with_the_chains_is_found_by_the_head_written_outside() {
    var last = end().number();
    var before =
        db().select(AUDIT_EVENT.SEAL).from(AUDIT_EVENT).where(at(last - 1)).fetchSingle().value1();
    db().deleteFrom(AUDIT_EVENT).where(at(last)).execute();
    db().update(AUDIT_CHAIN)
        .set(AUDIT_CHAIN.SEQUENCE_NUMBER, last - 1)
        .set(AUDIT_CHAIN.SEAL, before)
        .where(AUDIT_CHAIN.TENANT_ID.eq(tenant.id()))
        .execute();
    assertThat(findings()).containsExactly(finding(last, What.CUT_OFF));
  }

  @Test
  void what_has_no_seal_yet_is_counted() {
    record("just now");
    var verification = get(AuditVerifier.class).verifyAll();
    assertThat(verification.unsealed()).isPositive();
    assertThat(findings()).isEmpty();
  }

  @Test
  void sealers_of_several_nodes_make_one_chain() throws Exception {
    for (int i = 1; i <= 100; i++) {
      record("more " + i);
    }
    try (var nodes = Executors.newFixedThreadPool(4)) {
      Callable<Void> sealing =
          () -> {
            get(AuditSealer.class).sealAll();
            return null;
          };
      for (var done : nodes.invokeAll(List.of(sealing, sealing, sealing, sealing))) {
        done.get();
      }
    }
    assertThat(findings()).isEmpty();
    assertThat(end().number()).isGreaterThanOrEqualTo(110);
  }

  private void record(String subject) {
    get(TransactionTemplate.class)
        .executeWithoutResult(status ->
            get(AuditLog.class)
                .record(
                    tenant.id(),
                    Actor.system(),
                    AuditEntry.of(AuditKind.TENANT_CHANGED, subject, null)));
  }

  private void seal() {
    get(AuditSealer.class).sealAll();
  }

  private Seal end() {
    return get(AuditRepository.class).chainEnd(tenant.id());
  }

  private List<AuditFinding> findings() {
    return get(AuditVerifier.class).verifyAll().findings().stream()
        .filter(finding -> finding.chain().equals(tenant.id().toString()))
        .toList();
  }

  private AuditFinding finding(long number, What what) {
    return new AuditFinding(tenant.id().toString(), number, what);
  }

  private org.jooq.Condition at(long number) {
    return AUDIT_EVENT.TENANT_ID.eq(tenant.id()).and(AUDIT_EVENT.SEQUENCE_NUMBER.eq(number));
  }

  private DSLContext db() {
    return portal.sql();
  }
}
