package dev.hearth.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.sidenav.SideNavItem;
import dev.hearth.access.CurrentUser;
import dev.hearth.testing.PortalViewTest;
import org.junit.jupiter.api.Test;

/** An auditor of a tenant: sees everything in it, submits nothing. */
class ShellTest extends PortalViewTest {

  @Override
  protected CurrentUser arrange() {
    return tenant().auditor();
  }

  @Test
  void the_menu_has_what_the_role_may_open_and_nothing_else() {
    assertThat(find(SideNavItem.class).all())
        .extracting(SideNavItem::getLabel)
        .containsExactly("Pools", "Jobs", "Teams", "Access matrix", "Audit log", "Isolation");
  }

  @Test
  void a_page_that_is_not_for_the_role_is_the_same_as_one_that_does_not_exist() {
    assertThat(text(navigate("submit", Component.class)))
        .isEqualTo(text(navigate("no-such-page", Component.class)))
        .contains("There is nothing here, or it is not yours to see.");
  }

  @Test
  void the_frame_says_who_is_signed_in_where_and_as_what() {
    String frame = text(find(MainLayout.class).single());
    assertThat(frame).contains(viewer.displayName()).contains("Auditor").contains("All teams");
  }

  @Test
  void the_frame_stays_around_an_error() {
    navigate("no-such-page", Component.class);
    assertThat(find(MainMenu.class).exists()).isTrue();
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }
}
