package dev.hearth.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.testing.WebPortal;
import dev.hearth.testing.WebVisitor;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody signs in, or tries to, faster than people do. */
class SignInLimitsTest {

  @Test
  void each_step_of_signing_in_is_limited_by_address_and_the_refusal_has_words() {
    try (var portal = WebPortal.start(Map.of("hearth.sign-in.per-minute", "5"))) {
      for (var pattern : SignInLimits.LIMITED) {
        var url = portal.url(pattern.replace("**", "x") + "?email=a@b.example");
        // a provider tells of all its people from one address
        var isProvider = pattern.startsWith(BackChannelLogout.PATH);
        for (int i = 0; i < (isProvider ? 100 : 5); i++) {
          assertThat(new WebVisitor().get(url).statusCode()).as("%s", url).isNotEqualTo(429);
        }
        var refused = new WebVisitor().get(url);
        assertThat(refused.statusCode()).as("%s", url).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue(isProvider ? "1" : "12");
        assertThat(refused.body()).contains("Too many attempts", "Wait a moment");
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
      }
      assertThat(new WebVisitor().get(portal.url("/sign-in")).statusCode()).isEqualTo(200);
      portal.time().advance(Duration.ofSeconds(12));
      var url = portal.url("/oauth2/authorization/x");
      assertThat(new WebVisitor().get(url).statusCode()).isEqualTo(302);
      assertThat(new WebVisitor().get(url).statusCode()).isEqualTo(429);
    }
  }

  @Test
  void a_disguised_path_does_not_go_around_the_limit() {
    try (var portal = WebPortal.start(Map.of("hearth.sign-in.per-minute", "1"));
        var mia = SignedInVisitor.outside(portal)) {
      assertThat(mia.sentTo(mia.browser).toString()).startsWith(mia.provider.issuer());
      var code = mia.tenant.code();
      for (var path :
          new String[] {
            "/oauth2/authorization/" + code,
            "/oauth2/authorization/" + code + "/",
            "//oauth2/authorization/" + code,
            "/oauth2//authorization/" + code,
            "/oauth2;a=b/authorization/" + code,
            "/%6fauth2/authorization/" + code,
            "/hearth/../oauth2/authorization/" + code,
            "/OAUTH2/authorization/" + code
          }) {
        var answer = mia.browser.get(portal.url(path));
        assertThat(answer.headers().firstValue("Location").orElse(""))
            .as(path)
            .doesNotStartWith(mia.provider.issuer());
      }
    }
  }
}
