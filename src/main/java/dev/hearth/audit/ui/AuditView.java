package dev.hearth.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.CallbackDataProvider.FetchCallback;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.SignedInPerson;
import dev.hearth.audit.AuditRow;
import dev.hearth.audit.AuditTrail;
import dev.hearth.audit.AuditedTenants;
import dev.hearth.base.TenantId;
import dev.hearth.base.ui.CsvLink;
import dev.hearth.base.ui.EmptyState;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.base.ui.Page;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;

/** Every change, refusal and sign-in, latest first; what it was and what it became. */
@Route(AuditNavigation.ROUTE)
@PageTitle("Audit log · Hearth")
@Menu(title = "Audit log", order = 60, icon = "DOCUMENT")
@PermitAll
@AllowedTo(Action.VIEW_AUDIT)
class AuditView extends Page implements BeforeEnterObserver {

  private final SignedInPerson signedIn;
  private final AuditTrail trail;
  private final AuditFilterBar filter;
  private final AuditGrid grid;
  private final EmptyState none =
      new EmptyState(
          "Nothing in the log fits this filter.",
          "Each change is written down together with the change itself, each refusal and sign-in as it"
              + " happens. Nothing is ever edited or taken out.",
          new Button("Show everything", event -> showAll()));

  AuditView(SignedInPerson signedIn, AuditTrail trail, AuditedTenants tenants) {
    super("Audit log");
    this.signedIn = signedIn;
    this.trail = trail;
    CurrentUser user = signedIn.require();
    filter = new AuditFilterBar(user.timeZone(), tenants.namesFor(user), this::show);
    grid = new AuditGrid(user.timeZone());
    FetchCallback<AuditRow, Void> lines =
        query ->
            trail
                .find(signedIn.require(), filter.filter(), query.getOffset(), query.getLimit())
                .stream();
    grid.setItems(lines);
    grid.setItemDetailsRenderer(new ComponentRenderer<>(AuditDetails::new));
    actions(
        refresh(),
        new CsvLink("audit.csv", () -> AuditCsv.write(trail, signedIn.require(), filter.filter())));
    Div hero =
        new Div(
            new Div(
                new H1("What happened, and who did it"),
                new Paragraph(
                    "Lines are numbered and sealed within seconds: changing, dropping or swapping one is found"
                        + " by hearth audit-verify.")));
    hero.addClassName("hero");
    body().addClassName("fill");
    body().add(hero, filter, grid, none);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter(AuditNavigation.TENANT)
        .ifPresent(this::choose);
    show();
  }

  private void choose(String tenant) {
    try {
      filter.log(new TenantId(UUID.fromString(tenant)));
    } catch (IllegalArgumentException e) {
      show(); // not an id: everything one may see
    }
  }

  private void show() {
    boolean empty = trail.find(signedIn.require(), filter.filter(), 0, 1).isEmpty();
    grid.setVisible(!empty);
    none.setVisible(empty);
    grid.getDataProvider().refreshAll();
  }

  private void showAll() {
    filter.clear();
    show();
  }

  private Button refresh() {
    Button again = new Button("Latest", HearthIcon.RETRY.create(), event -> show());
    again.setThemeName("ghost");
    return again;
  }
}
