package dev.hearth.tenant.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.base.TeamId;
import dev.hearth.tenant.CurrentUsers;
import dev.hearth.tenant.Team;
import dev.hearth.tenant.TeamPolicy;
import dev.hearth.tenant.team.Memberships;
import dev.hearth.tenant.team.TeamAdministration;
import dev.hearth.tenant.team.TeamPolicies;
import dev.hearth.testing.PortalViewTest;
import dev.hearth.testing.TestTenant;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tara leads Perception, to which Dev of Mapping was added; Mia is in it by a group. */
class TeamViewTest extends PortalViewTest {

  private @Nullable TeamId perception;
  private @Nullable CurrentUser dev;

  @Override
  protected CurrentUser arrange() {
    TestTenant tenant = tenant();
    perception = tenant.team("Perception");
    var tara = tenant.person("Tara", perception, Role.TEAM_LEAD);
    tenant.person("Mia", perception, Role.MEMBER);
    dev = tenant.person("Dev", tenant.team("Mapping"), Role.MEMBER);
    portal.get(Memberships.class).add(tara, perception, dev.person(), Role.MEMBER);
    return tara;
  }

  @Test
  void people_are_listed_with_where_their_place_comes_from() {
    assertThat(words(open(Map.of())))
        .contains("3 people", "Tara", "Mia", "by group", "Dev", "added here", "never signed in");
  }

  @Test
  void somebody_is_removed_after_asking() {
    open(Map.of());
    var name = Objects.requireNonNull(dev).displayName();
    test(find(Button.class).withAttribute("aria-label", "Remove " + name).single()).click();
    test(find(ConfirmDialog.class).single()).confirm();
    assertThat(
            portal
                .get(CurrentUsers.class)
                .find(viewer.tenant(), Objects.requireNonNull(dev).person())
                .orElseThrow()
                .roleIn(team()))
        .isEmpty();
    assertThat(words((Component) getCurrentView())).contains("2 people").doesNotContain(name);
  }

  @Test
  void the_policy_says_what_a_change_does_before_it_is_saved() {
    open(Map.of("tab", "policy"));
    test(maximum()).setValue(20);
    assertThat(words((Component) getCurrentView()))
        .contains("What the change does", "New jobs get at most 20 minutes");
    test(find(IntegerField.class).withCaption("Proposed at submission").single()).setValue(10);
    test(find(Button.class).withText("Save policy").single()).click();
    assertThat(policy().maximumKeepAlive()).isEqualTo(Duration.ofMinutes(20));
  }

  @Test
  void beyond_the_ceiling_is_told_at_the_field() {
    open(Map.of("tab", "policy"));
    test(maximum()).setValue(600);
    assertThat(maximum().isInvalid()).isTrue();
    assertThat(maximum().getErrorMessage()).contains("360 minutes");
  }

  @Test
  void what_somebody_else_saved_meanwhile_is_not_overwritten() {
    open(Map.of("tab", "policy"));
    test(maximum()).setValue(45);
    var theirs = TeamPolicy.starting(Team.Sharing.TENANT, Duration.ofMinutes(5));
    portal.get(TeamPolicies.class).change(viewer, team(), 0, theirs);
    test(find(Button.class).withText("Save policy").single()).click();
    assertThat(words((Component) getCurrentView()))
        .contains("changed this", "Show what is there now");
    assertThat(policy()).isEqualTo(theirs);
    test(find(Button.class).withText("Show what is there now").single()).click();
    assertThat(maximum().getValue()).isEqualTo(60);
  }

  @Test
  void a_team_one_is_not_in_is_not_there() {
    UI.getCurrent().navigate("teams/Mapping");
    var foreign = words((Component) getCurrentView());
    UI.getCurrent().navigate("teams/Nowhere");
    assertThat(foreign).contains("nothing here").isEqualTo(words((Component) getCurrentView()));
  }

  private Component open(Map<String, String> parameters) {
    UI.getCurrent().navigate("teams/Perception", QueryParameters.simple(parameters));
    return (Component) getCurrentView();
  }

  private IntegerField maximum() {
    return find(IntegerField.class).withCaption("At most").single();
  }

  private TeamPolicy policy() {
    return portal.get(TeamAdministration.class).find(viewer, "Perception").orElseThrow().policy();
  }

  private TeamId team() {
    return Objects.requireNonNull(perception);
  }

  private static String words(Component component) {
    return component.getElement().getTextRecursively();
  }
}
