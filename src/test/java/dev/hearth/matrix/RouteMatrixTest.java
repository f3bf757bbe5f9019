package dev.hearth.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import dev.hearth.access.AccessPolicy;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.testing.PortalViewTest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every page, found by itself, opened by everybody: it is there, or there is nothing. */
class RouteMatrixTest extends PortalViewTest {

  /** Who has no account cannot open any page: the door of the house is tested elsewhere. */
  private static final Set<Persona> PEOPLE =
      EnumSet.complementOf(EnumSet.of(Persona.NOBODY, Persona.PLATFORM_NOBODY));

  @SuppressWarnings("NullAway.Init")
  private MatrixWorld world;

  @Override
  protected CurrentUser arrange() {
    world = new MatrixWorld(portal, cloud);
    return world.person(Persona.MEMBER);
  }

  @Test
  void every_page_opens_to_whom_the_table_says() {
    var routes =
        RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
            .filter(r -> r.getNavigationTarget().getName().startsWith("dev.hearth."))
            .toList();
    assertThat(routes)
        .allSatisfy(r -> assertThat(r.getNavigationTarget()).hasAnnotation(AllowedTo.class));
    var lines = new ArrayList<String>();
    for (var persona : PEOPLE) {
      var user = world.person(persona);
      signIn(user);
      for (var route : routes) {
        for (var place : places(route)) {
          var expected = may(user, route, place);
          if (opens(route, place) != expected) {
            lines.add(
                "%s at %s %s open %s, but got %s"
                    .formatted(
                        persona,
                        place,
                        expected ? "may" : "may not",
                        route.getTemplate(),
                        getCurrentView()));
          }
        }
      }
    }
    assertThat(lines).isEmpty();
    assertThat(routes).as("pages found").hasSizeGreaterThan(7);
  }

  private static Set<Place> places(RouteData route) {
    return route.getTemplate().contains(":")
        ? EnumSet.allOf(Place.class)
        : EnumSet.of(Place.OWN_TEAM);
  }

  private boolean may(CurrentUser user, RouteData route, Place place) {
    var action = route.getNavigationTarget().getAnnotation(AllowedTo.class).value();
    if (!route.getTemplate().contains(":")) {
      return AccessPolicy.mayEver(user, action);
    }
    return switch (place) {
      case NOWHERE -> false;
      case OTHER_TENANT -> AccessPolicy.mayForPlatform(user, action);
      case OWN_TEAM, OTHER_TEAM ->
          AccessPolicy.mayForPlatform(user, action)
              || AccessPolicy.mayForTeam(user, action, world.tenant(), world.team(place));
    };
  }

  /** Whether this very page is shown, and not another one or none. */
  private boolean opens(RouteData route, Place place) {
    var things = world.at(place);
    var address =
        route.getTemplate().replace(":code", things.code()).replaceAll(":[a-z]+", things.name());
    UI.getCurrent().navigate(address);
    Component shown = (Component) getCurrentView();
    return shown.getClass().equals(route.getNavigationTarget());
  }

  @Test
  void a_page_open_to_the_wrong_people_is_caught() {
    signIn(world.person(Persona.TENANT_ADMIN));
    var teams = List.copyOf(RouteConfiguration.forApplicationScope().getAvailableRoutes());
    var tenants = teams.stream().filter(r -> r.getTemplate().equals("tenants")).findFirst();
    assertThat(opens(tenants.orElseThrow(), Place.OWN_TEAM)).isFalse();
    signIn(world.person(Persona.PLATFORM_ADMIN));
    assertThat(opens(tenants.orElseThrow(), Place.OWN_TEAM)).isTrue();
  }
}
