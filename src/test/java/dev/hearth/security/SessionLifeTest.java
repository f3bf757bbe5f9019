package dev.hearth.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.access.Role;
import dev.hearth.access.SessionUpkeep;
import dev.hearth.tenant.CurrentUsers;
import dev.hearth.tenant.GroupMapping;
import dev.hearth.tenant.TenantService;
import dev.hearth.testing.TestProvider;
import dev.hearth.testing.WebPortal;
import dev.hearth.testing.WebVisitor;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long a session lasts, and what ends it before. */
class SessionLifeTest {

  private static final Duration ASK = Duration.ofMinutes(5);

  private final WebPortal portal = WebPortal.shared();
  private final SignedInVisitor mia = SignedInVisitor.outside(portal);

  @AfterEach
  void close() {
    mia.close();
  }

  @Test
  void without_a_refresh_token_a_session_lasts_an_hour() {
    mia.provider.refreshes = false;
    mia.signIn();
    pass(Duration.ofMinutes(59));
    assertThat(mia.isSignedIn()).isTrue();
    pass(Duration.ofMinutes(1));
    assertThat(mia.isSignedIn()).isFalse();
  }

  @Test
  void no_request_gets_more_time_even_when_nobody_looks_after_sessions() {
    mia.provider.refreshes = false;
    mia.signIn();
    portal.time().advance(Duration.ofMinutes(60));
    assertThat(mia.isSignedIn()).isFalse();
  }

  @Test
  void with_one_it_goes_on_while_the_provider_confirms_but_no_longer_than_twelve_hours() {
    mia.signIn();
    for (int i = 0; i < 143; i++) {
      pass(ASK);
    }
    assertThat(mia.isSignedIn()).isTrue();
    pass(ASK);
    assertThat(mia.isSignedIn()).isFalse();
  }

  @Test
  void the_provider_is_asked_every_five_minutes_and_not_more_often() {
    mia.signIn();
    var before = asked();
    pass(Duration.ofMinutes(4));
    assertThat(asked()).isEqualTo(before);
    pass(Duration.ofMinutes(1));
    pass(Duration.ZERO);
    assertThat(asked()).isEqualTo(before + 1);
  }

  @Test
  void leaving_one_group_of_two_takes_that_right_away_within_minutes() {
    var speech = mia.tenant.team("Speech");
    portal
        .get(TenantService.class)
        .mapGroup(mia.tenant.id(), new GroupMapping("speech", speech, Role.MEMBER));
    mia.provider.signsIn("mia", "mia@vision.example", "members", "speech");
    mia.signIn();
    var session = session();
    assertThat(teams(session)).hasSize(2);
    mia.provider.signsIn("mia", "mia@vision.example", "members");
    pass(ASK);
    assertThat(teams(session)).hasSize(1);
    assertThat(mia.isSignedIn()).isTrue();
  }

  @Test
  void leaving_the_last_group_ends_the_session() {
    mia.signIn();
    mia.provider.signsIn("mia", "mia@vision.example");
    pass(ASK);
    assertThat(mia.isSignedIn()).isFalse();
    mia.signIn();
    assertThat(mia.isSignedIn()).isFalse();
  }

  @Test
  void a_provider_that_refuses_to_refresh_ends_the_session() {
    mia.signIn();
    mia.provider.refreshStatus = 400;
    pass(ASK);
    assertThat(mia.isSignedIn()).isFalse();
  }

  @Test
  void a_provider_that_is_away_ends_it_only_when_its_last_word_is_an_hour_old() {
    mia.signIn();
    pass(ASK);
    mia.provider.refreshStatus = 503;
    for (int i = 0; i < 11; i++) {
      pass(ASK);
    }
    assertThat(mia.isSignedIn()).isTrue();
    pass(ASK);
    assertThat(mia.isSignedIn()).isFalse();
  }

  @Test
  void a_refreshed_token_of_somebody_else_or_of_nobodys_key_ends_it() {
    for (Consumer<TestProvider> forge :
        List.<Consumer<TestProvider>>of(
            p -> p.claims = c -> c.subject("tom"),
            p -> p.claims = c -> c.issuer("https://login.example.com"),
            p -> p.claims = c -> c.audience("somebody-else"),
            p -> p.signer = TestProvider.newKey())) {
      try (var other = SignedInVisitor.inside(portal)) {
        forge.accept(other.provider);
        pass(ASK);
        assertThat(other.isSignedIn()).isFalse();
      }
    }
  }

  @Test
  void a_suspended_person_is_out_of_every_browser_at_once_and_nobody_else_is() {
    mia.signIn();
    var phone = new WebVisitor();
    mia.signIn(phone);
    var tom = new WebVisitor();
    mia.provider.signsIn("tom", "tom@vision.example", "members");
    mia.signIn(tom);
    portal
        .get(DSLContext.class)
        .execute(
            "update person set suspended = true where tenant_id = ? and subject = 'mia'",
            mia.tenant.id().value());
    portal.get(SessionUpkeep.class).round();
    assertThat(mia.isSignedIn()).isFalse();
    assertThat(mia.isSignedIn(phone)).isFalse();
    assertThat(mia.isSignedIn(tom)).isTrue();
  }

  @Test
  void an_answer_without_an_id_token_confirms_nothing() {
    mia.signIn();
    mia.provider.idTokens = false;
    for (int i = 0; i < 11; i++) {
      pass(ASK);
    }
    assertThat(mia.isSignedIn()).isTrue();
    pass(ASK);
    assertThat(mia.isSignedIn()).isFalse();
  }

  private void pass(Duration time) {
    portal.time().advance(time);
    portal.get(SessionUpkeep.class).round();
  }

  private long asked() {
    return mia.provider.requests().stream().filter("/token"::equals).count();
  }

  private OpenSession session() {
    return portal.get(OpenSessions.class).all().stream()
        .filter(s -> mia.tenant.id().equals(s.tenant()))
        .findFirst()
        .orElseThrow();
  }

  private List<?> teams(OpenSession session) {
    return portal
        .get(CurrentUsers.class)
        .find(session.tenant(), session.person())
        .orElseThrow()
        .teams();
  }
}
