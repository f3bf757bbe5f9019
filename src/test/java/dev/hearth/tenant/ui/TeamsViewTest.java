package dev.hearth.tenant.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import dev.hearth.access.CurrentUser;
import dev.hearth.base.ui.FormDialog;
import dev.hearth.tenant.team.TeamAdministration;
import dev.hearth.testing.PortalViewTest;
import dev.hearth.testing.TestTenant;
import org.junit.jupiter.api.Test;

/** Ada administers a tenant with two teams; another tenant has one. */
class TeamsViewTest extends PortalViewTest {

  @Override
  protected CurrentUser arrange() {
    TestTenant tenant = tenant();
    var perception = tenant.team("Perception");
    tenant.privateTeam("Robotics");
    tenant.lead(perception);
    tenant.member(perception);
    TestTenant other = tenant();
    other.team("Elsewhere");
    return tenant.admin();
  }

  @Test
  void each_team_says_who_is_in_it_and_whose_pools_it_shares() {
    String words = words(navigate("teams", TeamsView.class));
    assertThat(words)
        .contains("2 teams", "1 share", "Perception", "1 lead · 1 member", "Robotics", "Private")
        .contains("Nobody in it yet")
        .doesNotContain("Elsewhere");
  }

  @Test
  void a_new_team_is_named_and_then_opened() {
    navigate("teams", TeamsView.class);
    test(button("New team")).click();
    test(find(TextField.class).withCaption("Name").single()).setValue("Night shift 50%");
    test(button("Create team")).click();
    assertThat(portal.get(TeamAdministration.class).find(viewer, "Night shift 50%")).isPresent();
    assertThat(words((Component) getCurrentView()))
        .contains("Night shift 50%", "Nobody is in this team yet.");
  }

  @Test
  void a_name_that_is_taken_is_told_at_the_field_and_the_dialog_stays() {
    navigate("teams", TeamsView.class);
    test(button("New team")).click();
    TextField name = find(TextField.class).withCaption("Name").single();
    test(name).setValue("Perception");
    test(button("Create team")).click();
    assertThat(name.isInvalid()).isTrue();
    assertThat(name.getErrorMessage()).contains("Another team");
    assertThat(find(FormDialog.class).single().isOpened()).isTrue();
  }

  private Button button(String text) {
    return find(Button.class).withText(text).single();
  }

  private static String words(Component component) {
    return component.getElement().getTextRecursively();
  }
}
