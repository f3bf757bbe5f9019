package dev.hearth.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.hearth.testing.TestProvider;
import dev.hearth.testing.WebPortal;
import dev.hearth.testing.WebVisitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The provider may end a session; nobody else may, and not with anything else it once signed. */
class BackChannelLogoutTest {

  private static final JOSEObjectType LOGOUT = new JOSEObjectType("logout+jwt");

  private final WebPortal portal = WebPortal.shared();
  private final SignedInVisitor mia = SignedInVisitor.inside(portal);

  @AfterEach
  void close() {
    mia.close();
  }

  @Test
  void a_logout_token_ends_all_sessions_of_its_person_and_nobody_elses() {
    var phone = new WebVisitor();
    mia.signIn(phone);
    var tom = new WebVisitor();
    mia.provider.signsIn("tom", "tom@vision.example", "members");
    mia.signIn(tom);
    var answer = send(mia.provider.logoutToken("mia", LOGOUT, c -> {}));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(mia.isSignedIn()).isFalse();
    assertThat(mia.isSignedIn(phone)).isFalse();
    assertThat(mia.isSignedIn(tom)).isTrue();
  }

  @Test
  void one_with_a_session_id_ends_that_session_only() {
    var first = sid();
    var phone = new WebVisitor();
    mia.signIn(phone);
    send(mia.provider.logoutToken("mia", LOGOUT, c -> c.claim("sid", first)));
    assertThat(mia.isSignedIn()).isFalse();
    assertThat(mia.isSignedIn(phone)).isTrue();
  }

  @Test
  void another_tenants_provider_ends_nothing_here() {
    try (var other = SignedInVisitor.inside(portal)) {
      var token = other.provider.logoutToken("mia", LOGOUT, c -> {});
      assertThat(send(token).statusCode()).isEqualTo(400);
      assertThat(send(other.tenant.code(), token).statusCode()).isEqualTo(200);
      assertThat(mia.isSignedIn()).isTrue();
      assertThat(other.isSignedIn()).isFalse();
    }
  }

  @Test
  void a_token_that_was_used_is_of_no_more_use() {
    var token = mia.provider.logoutToken("mia", LOGOUT, c -> {});
    assertThat(send(token).statusCode()).isEqualTo(200);
    mia.signIn();
    assertThat(send(token).statusCode()).isEqualTo(400);
    assertThat(mia.isSignedIn()).isTrue();
    portal.time().advance(Duration.ofMinutes(7));
    assertThat(send(token).statusCode()).as("forgotten, but too old").isEqualTo(400);
  }

  static Stream<Arguments> flaws() {
    return Stream.of(
        flaw("of another issuer", c -> c.issuer("https://login.example.com")),
        flaw("for another client", c -> c.audience("somebody-else")),
        flaw("without audience", c -> c.audience((String) null)),
        flaw("issued long ago", c -> c.issueTime(new Date(0))),
        flaw("issued in the future", c -> c.issueTime(new Date(Long.MAX_VALUE / 2_000 * 1_000))),
        flaw("without a time", c -> c.issueTime(null)),
        flaw("expired", c -> c.expirationTime(new Date(1_000))),
        flaw("without an end", c -> c.expirationTime(null)),
        flaw("without a name", c -> c.jwtID(null)),
        flaw("without events", c -> c.claim("events", null)),
        flaw("of another event", c -> c.claim("events", Map.of("urn:other", Map.of()))),
        flaw("whose event is no object", c -> c.claim("events", List.of(LogoutTokens.EVENT))),
        flaw("with a nonce", c -> c.claim("nonce", "n")),
        flaw("about nobody", c -> c.subject(null)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("flaws")
  void a_token_with_a_flaw_is_refused(String what, Consumer<JWTClaimsSet.Builder> change) {
    var answer = send(mia.provider.logoutToken("mia", LOGOUT, change));
    assertThat(answer.statusCode()).as(what).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_request\"}");
    assertThat(mia.isSignedIn()).as(what).isTrue();
  }

  @Test
  void a_token_of_another_type_is_no_logout_token() {
    for (var type : List.of("JWT", "at+jwt", "secevent+jwt")) {
      var token = mia.provider.logoutToken("mia", new JOSEObjectType(type), c -> {});
      assertThat(send(token).statusCode()).as(type).isEqualTo(400);
    }
    var idToken = mia.provider.secrets().stream().filter(s -> s.startsWith("ey")).findFirst();
    assertThat(send(idToken.orElseThrow()).statusCode()).isEqualTo(400);
    assertThat(mia.isSignedIn()).isTrue();
  }

  @Test
  void a_forged_token_is_refused() {
    var real = mia.provider.logoutToken("mia", LOGOUT, c -> {});
    var parts = real.split("\\.");
    mia.provider.signer = TestProvider.newKey();
    var otherKey = mia.provider.logoutToken("mia", LOGOUT, c -> {});
    var unsigned = base64("{\"alg\":\"none\",\"typ\":\"logout+jwt\"}") + "." + parts[1] + ".";
    for (var forged :
        List.of(otherKey, unsigned, parts[0] + "." + parts[1] + ".AAAA", "nonsense", "")) {
      assertThat(send(forged).statusCode()).isEqualTo(400);
    }
    assertThat(mia.isSignedIn()).isTrue();
  }

  @Test
  void an_unknown_provider_gets_the_same_refusal() {
    var token = mia.provider.logoutToken("mia", LOGOUT, c -> {});
    assertThat(send("no-such-provider", token).body()).isEqualTo(send("nonsense").body());
  }

  private HttpResponse<String> send(String token) {
    return send(mia.tenant.code(), token);
  }

  private HttpResponse<String> send(String registration, String token) {
    var form = new HashMap<String, String>();
    form.put("logout_token", token);
    return new WebVisitor().post(portal.url(BackChannelLogout.PATH + registration), form);
  }

  private String sid() {
    return portal.get(OpenSessions.class).all().stream()
        .filter(s -> mia.tenant.id().equals(s.tenant()))
        .map(s -> s.user().getClaimAsString("sid"))
        .findFirst()
        .orElseThrow();
  }

  private static Arguments flaw(String what, Change change) {
    return Arguments.of(what, change);
  }

  private static String base64(String text) {
    return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes());
  }

  /** Changes a token before it is signed. */
  private interface Change extends Consumer<JWTClaimsSet.Builder> {}
}
