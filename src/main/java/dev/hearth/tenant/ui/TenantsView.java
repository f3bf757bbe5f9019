package dev.hearth.tenant.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.SignedInPerson;
import dev.hearth.base.ui.EmptyState;
import dev.hearth.base.ui.Page;
import dev.hearth.tenant.TenantOverview;
import dev.hearth.tenant.TenantService;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What platform staff see first: each tenant with its role and sizes, nothing that is in it. */
@Route("tenants")
@PageTitle("Tenants · Hearth")
@Menu(title = "Tenants", order = 50)
@PermitAll
@AllowedTo(Action.VIEW_TENANTS)
class TenantsView extends Page {

  private static final long serialVersionUID = 1L;

  TenantsView(TenantService tenants, SignedInPerson signedIn) {
    super("Tenants");
    var overview = tenants.overview(signedIn.require());
    if (overview.isEmpty()) {
      body()
          .add(
              EmptyState.instead(
                  "There is no tenant yet.",
                  "A tenant is an organisation whose teams share warm pools, under an execution role of"
                      + " its own. The demo brings three (--demo on); in production they are configured,"
                      + " see the operations guide."));
      return;
    }
    var sentence =
        new Div(
            new H1(overview.size() == 1 ? "1 tenant" : overview.size() + " tenants"),
            new Paragraph(
                "Each runs its jobs under roles of its own, which no other tenant can ever have."));
    var hero = new Div(sentence);
    hero.addClassName("hero");
    body().add(hero, grid(overview));
  }

  private static Grid<TenantOverview> grid(List<TenantOverview> overview) {
    var grid = new Grid<TenantOverview>();
    grid.addColumn(TenantOverview::name).setHeader("Tenant").setAutoWidth(true);
    grid.addColumn(TenantOverview::code).setHeader("Code").setAutoWidth(true);
    grid.addColumn(TenantOverview::roleArn)
        .setHeader("Execution role")
        .setFlexGrow(3)
        .setPartNameGenerator(row -> "mono");
    grid.addColumn(TenantOverview::teams).setHeader("Teams").setAutoWidth(true);
    grid.addColumn(TenantOverview::people).setHeader("People").setAutoWidth(true);
    grid.setItems(overview);
    grid.setAllRowsVisible(true);
    return grid;
  }
}
