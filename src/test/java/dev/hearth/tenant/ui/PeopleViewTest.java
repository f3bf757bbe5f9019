package dev.hearth.tenant.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.base.ui.EmptyState;
import dev.hearth.tenant.CurrentUsers;
import dev.hearth.tenant.people.PersonRow;
import dev.hearth.testing.PortalViewTest;
import dev.hearth.testing.TestTenant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ada administers a tenant with Mia and Tara in one team. */
class PeopleViewTest extends PortalViewTest {

  @Override
  protected CurrentUser arrange() {
    TestTenant tenant = tenant();
    var perception = tenant.team("Perception");
    tenant.person("Mia", perception, Role.MEMBER);
    tenant.person("Tara", perception, Role.TEAM_LEAD);
    TestTenant other = tenant();
    other.person("Stranger", other.team("Elsewhere"), Role.MEMBER);
    return tenant.person("Ada", null, Role.TENANT_ADMIN);
  }

  @Test
  void everybody_of_the_tenant_and_nobody_else_is_listed() {
    var view = navigate("people", PeopleView.class);
    assertThat(names()).hasSize(3).noneMatch(name -> name.startsWith("Stranger"));
    assertThat(words(view)).contains("3 people", "1 tenant admin");
  }

  @Test
  void a_search_narrows_down_and_a_wrong_one_offers_the_way_back() {
    navigate("people", PeopleView.class);
    test(find(TextField.class).single()).setValue("tara");
    assertThat(names()).singleElement().asString().startsWith("Tara");
    test(find(TextField.class).single()).setValue("nobody-like-this");
    assertThat(find(EmptyState.class).all())
        .anyMatch(empty -> words(empty).contains("Nobody fits"));
  }

  @Test
  void a_person_is_suspended_from_their_dialog_and_is_out() {
    navigate("people", PeopleView.class);
    test(find(PeopleGrid.class).single()).clickRow(1);
    assertThat(words(find(Dialog.class).single())).contains("Perception", "by group");
    PersonRow mia = test(find(PeopleGrid.class).single()).getRow(1);
    test(find(Button.class).withText("Suspend").single()).click();
    assertThat(portal.get(CurrentUsers.class).find(viewer.tenant(), mia.person())).isEmpty();
    assertThat(words((Component) getCurrentView())).contains("1 suspended");
  }

  @Test
  void groups_show_what_they_give() {
    UI.getCurrent().navigate("people", QueryParameters.of("tab", "groups"));
    assertThat(words((Component) getCurrentView()))
        .contains(
            "3 mappings", "Member in Perception", "Tenant admin of the organisation", "1 person");
  }

  private List<String> names() {
    var grid = test(find(PeopleGrid.class).single());
    return IntStream.range(0, grid.size()).mapToObj(row -> grid.getRow(row).name()).toList();
  }

  private static String words(Component component) {
    return component.getElement().getTextRecursively();
  }
}
