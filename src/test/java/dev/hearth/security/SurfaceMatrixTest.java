package dev.hearth.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.testing.WebPortal;
import dev.hearth.testing.WebVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import seeded.web.OpenChain;
import seeded.web.OpenForm;

/**
 * Every address the portal answers at, found in the running portal, stands in this table: who gets
 * an answer there at all. What a page or a service then does is the authorisation matrix's.
 */
class SurfaceMatrixTest {

  /** Who gets an answer. */
  private enum Door {
    EVERYBODY,
    SIGNED_IN,
    OPERATOR
  }

  private record Row(Door door, String path) {
    boolean matches(String address) {
      return Pattern.matches(path, address);
    }
  }

  private static final List<Row> TABLE =
      List.of(
          new Row(Door.EVERYBODY, "/sign-in(/continue)?"),
          new Row(Door.EVERYBODY, "/oauth2/authorization/.*"),
          new Row(Door.EVERYBODY, "/login/oauth2/code/.*"),
          new Row(Door.EVERYBODY, "/logout/connect/back-channel/.*"),
          new Row(Door.EVERYBODY, "/hearth/.*"),
          new Row(Door.EVERYBODY, "/actuator/health(/.*)?"),
          new Row(Door.EVERYBODY, "/error"),
          new Row(Door.EVERYBODY, "/invitation/.*"),
          // Vaadin itself tells a page whose session is over that it is over
          new Row(Door.EVERYBODY, "/\\?v-r=uidl"),
          new Row(Door.OPERATOR, "/reports/.*"),
          new Row(Door.SIGNED_IN, "/actuator"),
          new Row(Door.SIGNED_IN, "/logout"),
          new Row(Door.SIGNED_IN, "/VAADIN/push"),
          new Row(Door.SIGNED_IN, "/\\?v-r=init"),
          new Row(
              Door.SIGNED_IN,
              "/|/(jobs|teams|tenants)(/x)?|/(submit|people|access|audit|providers|invitations|outbox"
                  + "|groups|connections|isolation|profile)(/x)?"));

  @Test
  void every_address_stands_in_the_table() {
    assertThat(WebSurface.paths(WebPortal.shared()))
        .allSatisfy(path -> assertThat(door(path)).as(path).isPresent())
        .hasSizeGreaterThan(20);
  }

  @Test
  void an_address_nobody_decided_about_is_found() {
    try (var portal = WebPortal.start(Map.of(), OpenForm.class)) {
      assertThat(WebSurface.paths(portal)).anyMatch(path -> door(path).isEmpty());
    }
  }

  @Test
  void a_stranger_gets_an_answer_only_where_the_table_says() {
    assertThat(openToStrangers(WebPortal.shared())).isEmpty();
  }

  @Test
  void a_door_left_open_is_found() {
    try (var portal = WebPortal.start(Map.of(), OpenChain.class)) {
      assertThat(openToStrangers(portal)).containsExactly("/actuator");
    }
  }

  private static List<String> openToStrangers(WebPortal portal) {
    var open = new ArrayList<String>();
    for (var path : WebSurface.paths(portal)) {
      var door = door(path);
      if (door.isEmpty() || door.get() == Door.EVERYBODY) {
        continue;
      }
      var answer = new WebVisitor().get(portal.url(path));
      var turnedAway =
          answer.headers().firstValue("Location").orElse("").contains("/sign-in")
              || List.of(401, 403).contains(answer.statusCode())
              || (answer.statusCode() == 404 && answer.body().isEmpty());
      if (!turnedAway) {
        open.add(path);
      }
    }
    return open;
  }

  private static Optional<Door> door(String path) {
    return TABLE.stream().filter(row -> row.matches(path)).map(Row::door).findFirst();
  }
}
