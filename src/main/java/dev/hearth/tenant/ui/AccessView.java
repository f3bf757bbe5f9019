package dev.hearth.tenant.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.SignedInPerson;
import dev.hearth.base.TenantChange.Topic;
import dev.hearth.base.ui.CsvLink;
import dev.hearth.base.ui.EmptyState;
import dev.hearth.base.ui.LiveUpdates;
import dev.hearth.base.ui.Page;
import dev.hearth.base.ui.SearchField;
import dev.hearth.tenant.people.AccessMatrix;
import dev.hearth.tenant.people.AccessRow;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;

/** Who has access to what, and by what: to read, and to take along as CSV. */
@Route(TenancyNavigation.ACCESS)
@PageTitle("Access · Hearth")
@Menu(title = "Access matrix", order = 22, icon = "TABLE")
@PermitAll
@AllowedTo(Action.VIEW_ACCESS_MATRIX)
class AccessView extends Page {

  private final SignedInPerson signedIn;
  private final AccessMatrix matrix;
  private final LiveUpdates live;
  private final SearchField search = new SearchField("Name or e-mail", text -> show());
  private final Span sentence = new Span();
  private final AccessGrid grid;
  private final EmptyState none =
      new EmptyState(
          "Nobody fits this search.",
          "Everybody who ever had access is listed, with the reason why they have it or have not.",
          new Button("Show everybody", event -> search.clear()));

  AccessView(SignedInPerson signedIn, AccessMatrix matrix, LiveUpdates live) {
    super("Access matrix");
    this.signedIn = signedIn;
    this.matrix = matrix;
    this.live = live;
    CurrentUser user = signedIn.require();
    grid = new AccessGrid(user.timeZone(), user.isPlatformStaff());
    actions(new CsvLink("access.csv", () -> matrix.csv(signedIn.require(), search.getValue())));
    Div hero =
        new Div(
            new Div(
                new H1(sentence),
                new Paragraph(
                    "One line for each reason. A group's reason follows the identity provider; the portal's"
                        + " was given here.")));
    hero.addClassName("hero");
    Div tools = new Div(search);
    tools.addClassName("tools");
    body().addClassName("fill");
    body().add(hero, tools, grid, none);
    show();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    CurrentUser user = signedIn.require();
    if (user.tenant() != null) {
      live.subscribe(this, user.tenant(), Set.of(Topic.TENANCY), this::show);
    } else {
      live.subscribeToAll(this, Set.of(Topic.TENANCY), this::show);
    }
  }

  private void show() {
    List<AccessRow> rows = matrix.list(signedIn.require(), search.getValue());
    long people = rows.stream().map(AccessRow::person).distinct().count();
    long holding =
        rows.stream().filter(r -> r.state().isEmpty()).map(AccessRow::person).distinct().count();
    sentence.setText(
        holding
            + " of "
            + TeamCard.count((int) people, "person has", "people have")
            + " access now");
    grid.show(rows);
    grid.setVisible(!rows.isEmpty());
    none.setVisible(rows.isEmpty());
  }
}
