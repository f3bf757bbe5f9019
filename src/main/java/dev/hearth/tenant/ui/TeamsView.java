package dev.hearth.tenant.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.hearth.access.AccessPolicy;
import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.SignedInPerson;
import dev.hearth.base.TeamId;
import dev.hearth.base.TenantChange.Topic;
import dev.hearth.base.ui.EmptyState;
import dev.hearth.base.ui.FormDialog;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.base.ui.LiveUpdates;
import dev.hearth.base.ui.MarkedFields;
import dev.hearth.base.ui.Page;
import dev.hearth.base.ui.SearchField;
import dev.hearth.tenant.Names;
import dev.hearth.tenant.Team;
import dev.hearth.tenant.team.TeamAdministration;
import dev.hearth.tenant.team.TeamSummary;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The teams one may see: of the tenant for those who look after it, else one's own. */
@Route(TenancyNavigation.TEAMS)
@PageTitle("Teams · Hearth")
@Menu(title = "Teams", order = 20, icon = "PEOPLE")
@PermitAll
@AllowedTo(Action.VIEW_TEAMS)
class TeamsView extends Page {

  private static final int SEARCH_FROM = 7;

  private final SignedInPerson signedIn;
  private final TeamAdministration teams;
  private final LiveUpdates live;
  private final SearchField search = new SearchField("Part of the name", text -> show());
  private final Span sentence = new Span();
  private final Paragraph more = new Paragraph();
  private final Div cards = new Div();
  private final Map<TeamId, TeamCard> byTeam = new LinkedHashMap<>();
  private final Div tools = new Div(search);
  private final boolean manages;

  TeamsView(SignedInPerson signedIn, TeamAdministration teams, LiveUpdates live) {
    super("Teams");
    this.signedIn = signedIn;
    this.teams = teams;
    this.live = live;
    manages = AccessPolicy.mayEver(signedIn.require(), Action.MANAGE_TEAMS);
    if (manages) {
      actions(newTeam("primary"));
    }
    Div hero = new Div(new Div(new H1(sentence), more));
    hero.addClassName("hero");
    tools.addClassName("tools");
    cards.addClassName("teamcards");
    body().add(hero, tools, cards);
    show();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    live.subscribe(
        this,
        signedIn.require().requireTenant(),
        Set.of(Topic.TENANCY, Topic.WARM_POOLS),
        this::show);
  }

  private void show() {
    CurrentUser user = signedIn.require();
    List<TeamSummary> all = teams.list(user);
    String text = search.getValue().strip().toLowerCase(Locale.ROOT);
    List<TeamSummary> found =
        all.stream().filter(team -> team.name().toLowerCase(Locale.ROOT).contains(text)).toList();
    long own = all.stream().filter(team -> team.sharing() == Team.Sharing.PRIVATE).count();
    sentence.setText(all.isEmpty() ? "No team yet" : TeamCard.count(all.size(), "team", "teams"));
    more.setText(
        all.isEmpty()
            ? ""
            : own == 0
                ? "All of them share their pools: a job of one may start on a pool another left."
                : own == all.size()
                    ? "Each keeps its pools to itself."
                    : (all.size() - own)
                        + " share their pools with each other, "
                        + own
                        + (own == 1 ? " keeps its own." : " keep their own."));
    tools.setVisible(all.size() >= SEARCH_FROM || !text.isEmpty());
    List<TeamId> order = found.stream().map(TeamSummary::id).toList();
    if (!found.isEmpty() && order.equals(List.copyOf(byTeam.keySet()))) {
      found.forEach(team -> Objects.requireNonNull(byTeam.get(team.id())).show(team));
      return;
    }
    cards.removeAll();
    byTeam.clear();
    if (all.isEmpty()) {
      cards.add(none());
    } else if (found.isEmpty()) {
      cards.add(
          new EmptyState(
              "No team has this in its name.",
              "Take a part of it away.",
              new Button("Show all teams", e -> search.clear())));
    }
    found.forEach(team -> byTeam.put(team.id(), new TeamCard(team)));
    byTeam.values().forEach(cards::add);
  }

  private EmptyState none() {
    String lesson =
        "A team is people who share warm pools. Its jobs run under your organisation's role, so that teams"
            + " reuse each other's pools, or under a role of its own, which keeps its pools private.";
    return manages
        ? new EmptyState("There is no team yet.", lesson, newTeam("soft"))
        : new EmptyState("You are in no team yet.", lesson + " Ask your tenant admin to add you.");
  }

  private Button newTeam(String theme) {
    Button button = new Button("New team", HearthIcon.PLUS.create(), event -> askForName());
    button.setThemeName(theme);
    return button;
  }

  private void askForName() {
    TextField name = new TextField("Name");
    name.setHelperText("Can be changed later. People and policy come next.");
    MarkedFields marked = new MarkedFields();
    marked.add(Names.FIELD, name);
    new FormDialog("New team", "Create team", name)
        .onSubmit(() -> {
          String wanted = name.getValue().strip();
          CurrentUser user = signedIn.require();
          boolean created =
              ChangeAnswer.tell(
                  teams.create(user, wanted),
                  user.timeZone(),
                  wanted + " is there. Add its people.",
                  marked::showAll);
          if (created) {
            TenancyNavigation.openTeam(wanted);
          }
          return created;
        })
        .open();
    name.focus();
  }
}
