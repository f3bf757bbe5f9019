package dev.hearth.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.audit.AuditFilter;
import dev.hearth.audit.AuditKind;
import dev.hearth.audit.AuditTrail;
import dev.hearth.tenant.people.People;
import dev.hearth.tenant.team.TeamAdministration;
import dev.hearth.testing.PortalViewTest;
import dev.hearth.testing.TestTenant;
import org.junit.jupiter.api.Test;

/** Ada created a team and made Mia auditor; another tenant's admin created one, too. */
class AuditViewTest extends PortalViewTest {

  @Override
  protected CurrentUser arrange() {
    TestTenant other = tenant();
    portal.get(TeamAdministration.class).create(other.admin(), "Canary of another tenant");
    TestTenant tenant = tenant();
    var mia = tenant.person("Mia", tenant.team("Perception"), Role.MEMBER);
    var ada = tenant.person("Ada", null, Role.TENANT_ADMIN);
    portal.get(TeamAdministration.class).create(ada, "=Mapping()");
    portal.get(People.class).grantRole(ada, mia.person(), 0, Role.AUDITOR);
    return ada;
  }

  @Test
  void the_latest_change_comes_first_with_what_it_was_and_became() {
    navigate("audit", AuditView.class);
    var grid = test(find(AuditGrid.class).single());
    var latest = grid.getRow(0);
    assertThat(latest.kind()).isEqualTo(AuditKind.PERSON_CHANGED);
    assertThat(AuditWords.change(latest)).isEqualTo("role in the tenant: none → Auditor");
    assertThat(grid.getRow(1).subject()).isEqualTo("=Mapping()");
  }

  @Test
  @SuppressWarnings("unchecked")
  void words_and_kinds_narrow_it_down_and_nothing_found_offers_the_way_back() {
    navigate("audit", AuditView.class);
    test(find(TextField.class).single()).setValue("mapping");
    assertThat(test(find(AuditGrid.class).single()).getRow(0).kind())
        .isEqualTo(AuditKind.TEAM_CREATED);
    test(find(TextField.class).single()).setValue("");
    var kind =
        (Select<AuditKind>)
            find(Select.class).withAttribute("aria-label", "What happened").all().stream()
                .findFirst()
                .orElseGet(() -> find(Select.class).all().getLast());
    kind.setValue(AuditKind.TENANT_CLOSED);
    assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
        .contains("Nothing in the log fits");
  }

  @Test
  void the_csv_holds_the_own_log_only_and_no_formula() {
    var csv = AuditCsv.write(portal.get(AuditTrail.class), viewer, AuditFilter.all());
    assertThat(csv)
        .contains("\"Team created\"", "\"'=Mapping()\"", "none → Auditor")
        .doesNotContain("Canary");
  }
}
