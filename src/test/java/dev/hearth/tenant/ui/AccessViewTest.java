package dev.hearth.tenant.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.base.ui.CsvLink;
import dev.hearth.tenant.people.AccessRow;
import dev.hearth.testing.PortalViewTest;
import dev.hearth.testing.TestTenant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An auditor looks at a tenant with two people besides. */
class AccessViewTest extends PortalViewTest {

  @Override
  protected CurrentUser arrange() {
    TestTenant tenant = tenant();
    var perception = tenant.team("Perception");
    tenant.person("Mia", perception, Role.MEMBER);
    tenant.person("Ada", null, Role.TENANT_ADMIN);
    TestTenant other = tenant();
    other.person("Stranger", other.team("Elsewhere"), Role.MEMBER);
    return tenant.auditor();
  }

  @Test
  void each_reason_of_the_own_tenant_is_a_line_and_a_csv_is_offered() {
    var view = navigate("access", AccessView.class);
    assertThat(view.getElement().getTextRecursively()).contains("3 of 3 people have access now");
    var grid = test(find(AccessGrid.class).single());
    assertThat(IntStream.range(0, grid.size()).mapToObj(grid::getRow).map(AccessRow::name))
        .hasSize(3)
        .noneMatch(name -> name.startsWith("Stranger"));
    assertThat(find(CsvLink.class).single().getHref()).isNotEmpty();
  }
}
