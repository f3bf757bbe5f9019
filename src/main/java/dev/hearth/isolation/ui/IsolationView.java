package dev.hearth.isolation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.SignedInPerson;
import dev.hearth.base.ui.CsvLink;
import dev.hearth.base.ui.Page;
import dev.hearth.isolation.IsolationReport;
import dev.hearth.isolation.IsolationReports;
import dev.hearth.isolation.IsolationText;
import dev.hearth.isolation.TenantLine;
import jakarta.annotation.security.PermitAll;

/** Whether tenants meet anywhere in the cloud: looked at when the page opens, and on request. */
@Route("isolation")
@PageTitle("Isolation · Hearth")
@Menu(title = "Isolation", order = 61, icon = "LOCK")
@PermitAll
@AllowedTo(Action.VIEW_ISOLATION)
class IsolationView extends Page {

  private final SignedInPerson signedIn;
  private final IsolationReports reports;

  IsolationView(SignedInPerson signedIn, IsolationReports reports) {
    super("Isolation");
    this.signedIn = signedIn;
    this.reports = reports;
    var again = new Button("Look again", event -> show());
    again.setDisableOnClick(true);
    again.addClickListener(event -> again.setEnabled(true));
    actions(
        new CsvLink("isolation.csv", () -> IsolationText.csv(reports.look(signedIn.require()))),
        again);
    show();
  }

  private void show() {
    var report = reports.look(signedIn.require());
    body().removeAll();
    body().add(hero(report));
    report.findings().forEach(f -> body().add(card(f.kind().label(), f.words())));
    report.unanswered().forEach(words -> body().add(card("Not looked at", words)));
    body().add(tenants(report));
  }

  private static Div hero(IsolationReport report) {
    var hero =
        new Div(
            new Div(
                new H1(sentence(report)),
                new Paragraph(
                    "From the cloud's own data: the roles, and the jobs created since "
                        + report.since().toString().substring(0, 10)
                        + " with the pools they left.")));
    hero.addClassName("hero");
    return hero;
  }

  private static String sentence(IsolationReport report) {
    if (report.clean()) {
      return "The tenants are apart";
    }
    return switch (report.findings().size()) {
      case 0 -> "Not everything could be looked at";
      case 1 -> "1 finding";
      default -> report.findings().size() + " findings";
    };
  }

  private static Component card(String title, String words) {
    var card = new Div(new H2(title), new Paragraph(words));
    card.addClassName("card");
    return card;
  }

  private static Grid<TenantLine> tenants(IsolationReport report) {
    var grid = new Grid<TenantLine>();
    grid.addColumn(TenantLine::name).setHeader("Tenant").setAutoWidth(true);
    grid.addColumn(line -> String.join(", ", line.roles()))
        .setHeader("Roles in the cloud")
        .setFlexGrow(3)
        .setPartNameGenerator(line -> "mono");
    grid.addColumn(TenantLine::jobs).setHeader("Jobs").setAutoWidth(true);
    grid.addColumn(TenantLine::pools).setHeader("Pools now").setAutoWidth(true);
    grid.setItems(report.tenants());
    grid.setAllRowsVisible(true);
    return grid;
  }
}
