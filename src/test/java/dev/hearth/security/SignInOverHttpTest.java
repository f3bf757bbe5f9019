package dev.hearth.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.hearth.testing.TestProvider;
import dev.hearth.testing.WebPortal;
import dev.hearth.testing.WebVisitor;
import java.net.HttpCookie;
import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Signing in, as a browser and a provider with real keys do it, and as an attacker would. */
class SignInOverHttpTest {

  private final SignedInVisitor mia = SignedInVisitor.outside(WebPortal.shared());
  private final WebPortal portal = mia.portal;
  private final TestProvider provider = mia.provider;
  private final WebVisitor visitor = mia.browser;

  @AfterEach
  void close() {
    mia.close();
  }

  @Test
  void who_comes_back_from_the_provider_is_signed_in() {
    assertThat(mia.isSignedIn()).isFalse();
    mia.signIn();
    assertThat(mia.isSignedIn()).isTrue();
  }

  @Test
  void the_session_before_signing_in_is_not_the_one_after() {
    visitor.get(portal.url("/jobs"));
    var before = session();
    mia.signIn();
    assertThat(session().getValue()).isNotEqualTo(before.getValue());

    var attacker = new WebVisitor();
    attacker.setCookie(portal.url("/"), before);
    assertThat(mia.isSignedIn(attacker)).isFalse();
  }

  @Test
  void a_session_id_of_ones_own_making_is_not_taken() {
    visitor.setCookie(portal.url("/"), cookie("1234567890ABCDEF1234567890ABCDEF"));
    mia.signIn();
    var attacker = new WebVisitor();
    attacker.setCookie(portal.url("/"), cookie("1234567890ABCDEF1234567890ABCDEF"));
    assertThat(mia.isSignedIn(attacker)).isFalse();
  }

  @Test
  void session_ids_are_long_and_each_is_new() {
    var ids =
        Stream.generate(WebVisitor::new)
            .limit(50)
            .peek(someone -> someone.get(portal.url("/jobs")))
            .map(someone -> someone.cookies().getFirst().getValue())
            .toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9A-F]{32,}"));
  }

  static Stream<Arguments> forgeries() {
    Consumer<JWTClaimsSet.Builder> none = c -> {};
    return Stream.of(
        Arguments.of("of another issuer", change(c -> c.issuer("https://login.example.com"))),
        Arguments.of("for another client", change(c -> c.audience("somebody-else"))),
        Arguments.of(
            "for two, ours not the one it was given to",
            change(c -> c.audience(List.of("hearth", "x")))),
        Arguments.of("of another transaction", change(c -> c.claim("nonce", "another"))),
        Arguments.of("of no transaction", change(c -> c.claim("nonce", null))),
        Arguments.of("without a subject", change(c -> c.subject(null))),
        Arguments.of("expired", change(c -> c.expirationTime(new Date(0)))),
        Arguments.of(
            "made by another key", (Consumer<TestProvider>) p -> p.signer = TestProvider.newKey()),
        Arguments.of("unchanged, the control", change(none)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forgeries")
  void a_token_that_is_not_ours_signs_nobody_in(String what, Consumer<TestProvider> forge) {
    forge.accept(provider);
    mia.signIn();
    assertThat(mia.isSignedIn()).as(what).isEqualTo(what.startsWith("unchanged"));
  }

  @Test
  void an_answer_at_another_providers_address_is_refused() {
    try (var other = SignedInVisitor.outside(portal)) {
      var back = visitor.get(mia.sentTo(visitor)).headers().firstValue("Location").orElseThrow();
      var swapped =
          URI.create(back.replace("/code/" + mia.tenant.code(), "/code/" + other.tenant.code()));
      assertThat(visitor.get(swapped).headers().firstValue("Location").orElse(""))
          .contains("error=authorization_request_not_found");
      assertThat(mia.isSignedIn()).isFalse();
    }
  }

  @Test
  void an_answer_in_somebody_elses_browser_is_refused() {
    var back = visitor.get(mia.sentTo(visitor)).headers().firstValue("Location").orElseThrow();
    var victim = new WebVisitor();
    victim.get(URI.create(back));
    assertThat(mia.isSignedIn(victim)).isFalse();
  }

  @Test
  void a_code_is_of_use_once() {
    var back =
        URI.create(visitor.get(mia.sentTo(visitor)).headers().firstValue("Location").orElseThrow());
    visitor.get(back);
    assertThat(mia.isSignedIn()).isTrue();
    var again = visitor.get(back).headers().firstValue("Location").orElse("");
    assertThat(again).contains("error=");
  }

  @Test
  void every_request_to_a_provider_has_state_nonce_and_pkce() {
    var first = query(mia.sentTo(visitor));
    var second = query(mia.sentTo(visitor));
    assertThat(first)
        .containsEntry("response_type", "code")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("scope", "openid%20profile%20email");
    for (var name : Set.of("state", "nonce", "code_challenge")) {
      assertThat(first.get(name)).isNotEmpty().isNotEqualTo(second.get(name));
    }
  }

  @Test
  void what_a_made_up_answer_says_is_not_repeated() {
    var made = "/login/oauth2/code/" + mia.tenant.code() + "?state=x&error=%0a%3Cscript%3E";
    var answer = visitor.follow(portal.url(made));
    assertThat(answer.uri().getQuery()).doesNotContain("script");
    assertThat(answer.body()).doesNotContain("<script>", "%3Cscript");
  }

  @Test
  void sign_out_by_post_ends_the_session_on_the_server() {
    mia.signIn();
    var session = session();
    assertThat(visitor.post(portal.url("/logout"), Map.of()).statusCode()).isEqualTo(403);
    assertThat(mia.isSignedIn()).isTrue();
    assertThat(session.getValue()).isEqualTo(session().getValue());
  }

  private HttpCookie session() {
    return visitor.cookies().stream()
        .filter(c -> c.getName().startsWith("HEARTH-"))
        .findFirst()
        .orElseThrow();
  }

  private HttpCookie cookie(String value) {
    var cookie = new HttpCookie("HEARTH-" + portal.url("/").getPort(), value);
    cookie.setPath("/");
    return cookie;
  }

  private static Map<String, String> query(URI url) {
    return Stream.of(url.getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private static Consumer<TestProvider> change(Consumer<JWTClaimsSet.Builder> claims) {
    return provider -> provider.claims = claims;
  }
}
