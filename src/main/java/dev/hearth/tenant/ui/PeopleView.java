package dev.hearth.tenant.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.access.SignedInPerson;
import dev.hearth.base.TenantChange.Topic;
import dev.hearth.base.ui.EmptyState;
import dev.hearth.base.ui.LiveUpdates;
import dev.hearth.base.ui.Page;
import dev.hearth.base.ui.SearchField;
import dev.hearth.base.ui.Segmented;
import dev.hearth.tenant.people.GroupMappings;
import dev.hearth.tenant.people.People;
import dev.hearth.tenant.people.PeopleFilter;
import dev.hearth.tenant.people.PersonRow;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;

/** Everybody of the organisation whom Hearth knows, and what their groups give. */
@Route(TenancyNavigation.PEOPLE)
@PageTitle("People · Hearth")
@Menu(title = "People", order = 21, icon = "PERSON")
@PermitAll
@AllowedTo(Action.MANAGE_PEOPLE)
class PeopleView extends Page implements BeforeEnterObserver {

  private enum Tab {
    PEOPLE("People"),
    GROUPS("Groups");

    private final String label;

    Tab(String label) {
      this.label = label;
    }
  }

  private final SignedInPerson signedIn;
  private final People people;
  private final LiveUpdates live;
  private final PeopleGrid grid;
  private final GroupsCard groups;
  private final SearchField search = new SearchField("Name or e-mail", text -> show());
  private final Select<PeopleFilter.Kind> kind = new Select<>();
  private final Segmented<Tab> tabs =
      new Segmented<>("Part of the page", List.of(Tab.values()), tab -> tab.label);
  private boolean empty;
  private final Span everybody = phrase();
  private final Span admins = phrase();
  private final Span suspended = phrase();
  private final EmptyState none =
      new EmptyState(
          "Nobody fits this search.",
          "People appear here when they sign in for the first time, by a group or an invitation.",
          new Button("Show everybody", event -> showAll()));

  PeopleView(
      SignedInPerson signedIn,
      People people,
      GroupMappings mappings,
      MapGroup mapGroup,
      PersonDialog dialog,
      LiveUpdates live) {
    super("People");
    this.signedIn = signedIn;
    this.people = people;
    this.live = live;
    grid = new PeopleGrid(signedIn.require().timeZone(), row -> dialog.open(row, this::show));
    groups = new GroupsCard(signedIn, mappings, mapGroup);
    kind.setItems(PeopleFilter.Kind.values());
    kind.setItemLabelGenerator(PeopleFilter.Kind::label);
    kind.setValue(PeopleFilter.Kind.EVERYBODY);
    kind.setAriaLabel("Which people");
    kind.addValueChangeListener(event -> show());
    tabs.addValueChangeListener(event -> showTab());
    Div hero = new Div(new H1(everybody, admins, suspended));
    hero.addClassName("hero");
    Div tools = new Div(tabs, search, kind);
    tools.addClassName("tools");
    body().addClassName("fill");
    body().add(hero, tools, grid, none, groups);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter("tab")
        .filter("groups"::equals)
        .ifPresent(tab -> tabs.setValue(Tab.GROUPS));
    show();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    live.subscribe(this, signedIn.require().requireTenant(), Set.of(Topic.TENANCY), this::show);
  }

  private void show() {
    CurrentUser user = signedIn.require();
    List<PersonRow> all = people.list(user, PeopleFilter.everybody());
    long leading = all.stream().filter(p -> p.tenantRole() == Role.TENANT_ADMIN).count();
    long out = all.stream().filter(PersonRow::suspended).count();
    everybody.setText(TeamCard.count(all.size(), "person", "people"));
    admins.setText(TeamCard.count((int) leading, "tenant admin", "tenant admins"));
    suspended.setText(out + " suspended");
    suspended.setVisible(out > 0);
    List<PersonRow> found = people.list(user, new PeopleFilter(search.getValue(), kind.getValue()));
    grid.show(found);
    empty = found.isEmpty();
    groups.show();
    showTab();
  }

  private void showTab() {
    boolean list = tabs.getValue() == Tab.PEOPLE;
    search.setVisible(list);
    kind.setVisible(list);
    grid.setVisible(list && !empty);
    none.setVisible(list && empty);
    groups.setVisible(!list);
  }

  private void showAll() {
    search.clear();
    kind.setValue(PeopleFilter.Kind.EVERYBODY);
    show();
  }

  private static Span phrase() {
    Span phrase = new Span();
    phrase.addClassName("ph");
    return phrase;
  }
}
