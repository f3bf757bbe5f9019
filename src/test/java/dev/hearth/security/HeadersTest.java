package dev.hearth.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.base.ContentPolicy;
import dev.hearth.testing.WebPortal;
import dev.hearth.testing.WebVisitor;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import seeded.web.Forgetful;

/** Every answer the portal gives, whatever was asked and how, carries the headers. */
class HeadersTest {

  private static final Map<String, String> EXPECTED =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  private static final Set<String> ODD =
      Set.of(
          "/no-such-page",
          "/a/b/c/d",
          "/;jsessionid=1",
          "//double",
          "/%2e%2e/etc/passwd",
          "/hearth/no-such-file.css",
          "/hearth/%00",
          "/VAADIN/build/none.js",
          "/?v-r=nonsense",
          "/sign-in?error=nonsense",
          "/sign-in?signed-out");

  @Test
  void every_answer_has_the_headers() {
    var portal = WebPortal.shared();
    assertThat(WebSurface.paths(portal)).contains("/sign-in", "/jobs", "/hearth/tokens.css");
    assertThat(holes(portal)).isEmpty();
  }

  @Test
  void an_answer_that_lost_its_headers_is_found() {
    try (var portal = WebPortal.start(Map.of(), Forgetful.class)) {
      assertThat(holes(portal)).isNotEmpty().allMatch(hole -> hole.contains("/hearth/forgetful"));
    }
  }

  @Test
  void the_policy_lets_nothing_in_from_elsewhere_and_nobody_frame_us() {
    for (var policy : List.of(ContentPolicy.strict(), ContentPolicy.ofApplication("n0nce"))) {
      assertThat(policy)
          .contains("default-src 'none'", "object-src 'none'", "frame-ancestors 'none'")
          .contains("form-action 'self'")
          .doesNotContain("http:", "https:", "*", "script-src 'self' 'unsafe-inline'");
    }
    assertThat(ContentPolicy.strict())
        .contains("script-src 'self';", "style-src 'self';", "base-uri 'none'")
        .doesNotContain("unsafe");
    assertThat(ContentPolicy.ofApplication("n0nce"))
        .contains("script-src 'self' 'nonce-n0nce' 'unsafe-eval';");
  }

  @Test
  void reached_by_https_it_asks_for_https_ever_after() {
    try (var portal = WebPortal.start(Map.of("hearth.public-url", "https://hearth.example"))) {
      var answer = new WebVisitor().get(portal.url("/sign-in"));
      assertThat(answer.headers().firstValue("Strict-Transport-Security"))
          .hasValue("max-age=31536000; includeSubDomains");
      var cookie = new WebVisitor().get(portal.url("/jobs")).headers().firstValue("Set-Cookie");
      assertThat(cookie.orElseThrow())
          .startsWith("__Host-HEARTH-443=")
          .contains("; Path=/;", "; Secure", "; HttpOnly", "; SameSite=Lax")
          .doesNotContain("Domain");
    }
  }

  @Test
  void reached_by_http_the_cookie_carries_the_port_and_no_script_reads_it() {
    var portal = WebPortal.shared();
    var answer = new WebVisitor().get(portal.url("/jobs"));
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("HEARTH-" + portal.url("/").getPort() + "=")
        .contains("; HttpOnly", "; SameSite=Lax")
        .doesNotContain("Secure");
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void no_other_origin_is_let_in() {
    var portal = WebPortal.shared();
    for (var path : WebSurface.paths(portal)) {
      var answer = new WebVisitor().get(portal.url(path));
      assertThat(answer.headers().map().keySet())
          .as(path)
          .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"));
    }
  }

  private static List<String> holes(WebPortal portal) {
    var paths = new TreeSet<>(WebSurface.paths(portal));
    paths.addAll(ODD);
    var holes = new ArrayList<String>();
    for (var path : paths) {
      for (var method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS")) {
        var answer = new WebVisitor().send(method, portal.url(path));
        for (var missing : missing(answer.headers())) {
          holes.add(method + " " + path + " (" + answer.statusCode() + ") lacks " + missing);
        }
      }
    }
    return holes;
  }

  private static List<String> missing(HttpHeaders headers) {
    var missing = new ArrayList<String>();
    EXPECTED.forEach((name, value) -> {
      if (!headers.allValues(name).equals(List.of(value))) {
        missing.add(name + ": " + headers.allValues(name));
      }
    });
    if (!headers.firstValue("Permissions-Policy").orElse("").contains("camera=()")) {
      missing.add("Permissions-Policy");
    }
    var policies = headers.allValues("Content-Security-Policy");
    if (policies.size() != 1 || !policies.getFirst().contains("frame-ancestors 'none'")) {
      missing.add("Content-Security-Policy: " + policies);
    }
    return missing;
  }
}
