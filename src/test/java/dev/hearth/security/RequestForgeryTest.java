package dev.hearth.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.testing.WebPortal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import seeded.web.OpenForm;

/** A page elsewhere cannot have somebody's browser change anything here. */
class RequestForgeryTest {

  /** Takes no cookie into account: what it does is signed by the provider. */
  private static final Set<String> SIGNED = Set.of("/logout/connect/back-channel/x");

  @Test
  void whatever_changes_something_asks_for_the_token_of_the_session() {
    var portal = WebPortal.shared();
    assertThat(WebSurface.changing(portal)).contains("/logout");
    assertThat(open(portal)).isEmpty();
  }

  @Test
  void a_form_without_the_token_is_found() {
    try (var portal = WebPortal.start(Map.of(), OpenForm.class)) {
      assertThat(open(portal)).containsExactly("POST /open-form answers 200");
    }
  }

  private static List<String> open(WebPortal portal) {
    var open = new ArrayList<String>();
    try (var mia = SignedInVisitor.inside(portal)) {
      for (var path : WebSurface.changing(portal)) {
        for (var method : List.of("POST", "PUT", "DELETE", "PATCH")) {
          var status = mia.browser.send(method, portal.url(path)).statusCode();
          if (status != 403 && status != 405 && !SIGNED.contains(path)) {
            open.add(method + " " + path + " answers " + status);
          }
        }
      }
    }
    return open;
  }
}
