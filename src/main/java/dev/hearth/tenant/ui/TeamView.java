package dev.hearth.tenant.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.access.SignedInPerson;
import dev.hearth.base.NotFoundException;
import dev.hearth.base.TenantChange.Topic;
import dev.hearth.base.ui.BadgeState;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.base.ui.LiveUpdates;
import dev.hearth.base.ui.Page;
import dev.hearth.base.ui.Segmented;
import dev.hearth.base.ui.StateBadge;
import dev.hearth.tenant.Team;
import dev.hearth.tenant.team.Member;
import dev.hearth.tenant.team.Memberships;
import dev.hearth.tenant.team.TeamAdministration;
import dev.hearth.tenant.team.TeamDetail;
import dev.hearth.tenant.team.TeamPolicies;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One team: its people, and its policy. */
@Route(TenancyNavigation.TEAMS + "/:" + TenancyNavigation.NAME)
@PermitAll
@AllowedTo(Action.VIEW_TEAMS)
class TeamView extends Page implements BeforeEnterObserver, HasDynamicTitle {

  private final SignedInPerson signedIn;
  private final TeamAdministration teams;
  private final Memberships memberships;
  private final RemoveMember removal;
  private final AddMember addition;
  private final TeamActions actions;
  private final LiveUpdates live;
  private final H1 title = new H1();
  private final Div badges = new Div();
  private final Segmented<TeamTab> tabs =
      new Segmented<>("Part of the team", List.of(TeamTab.values()), TeamTab::label);
  private final MembersCard members;
  private final PolicyPanel policy;
  private String name = "";
  private Optional<TeamDetail> shown = Optional.empty();

  TeamView(
      SignedInPerson signedIn,
      TeamAdministration teams,
      Memberships memberships,
      TeamPolicies policies,
      AddMember addition,
      RemoveMember removal,
      TeamActions actions,
      LiveUpdates live) {
    super("");
    this.signedIn = signedIn;
    this.teams = teams;
    this.memberships = memberships;
    this.addition = addition;
    this.removal = removal;
    this.actions = actions;
    this.live = live;
    members = new MembersCard(new Work());
    policy = new PolicyPanel(signedIn, policies, this::refresh);
    badges.addClassName("row");
    Div head = new Div(title, badges);
    head.addClassNames("row", "title", "jobhead");
    Div tools = new Div(tabs);
    tools.addClassName("tools");
    tabs.addValueChangeListener(event -> showTab());
    body().add(head, tools, members, policy);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    name = event.getRouteParameters().get(TenancyNavigation.NAME).orElse("");
    boolean there = show();
    if (!there) {
      name = TenancyNavigation.plain(name);
      there = show();
    }
    if (!there) {
      event.rerouteToError(new NotFoundException(), "");
      return;
    }
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter("tab")
        .filter("policy"::equals)
        .ifPresent(tab -> tabs.setValue(TeamTab.POLICY));
    showTab();
  }

  @Override
  public String getPageTitle() {
    return name + " · Hearth";
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    live.subscribe(
        this,
        signedIn.require().requireTenant(),
        Set.of(Topic.TENANCY, Topic.WARM_POOLS),
        this::refresh);
  }

  /** Whoever lost sight of the team, or finds it gone, is taken to what is theirs. */
  private void refresh() {
    if (!show()) {
      getUI().ifPresent(ui -> ui.navigate(TenancyNavigation.TEAMS));
    }
  }

  private boolean show() {
    CurrentUser user = signedIn.require();
    Optional<TeamDetail> found = teams.find(user, name);
    if (found.isEmpty()) {
      return false;
    }
    TeamDetail team = found.get();
    boolean same = found.equals(shown);
    shown = found;
    members.show(memberships.list(user, team.id()), team.mayManageMembers(), user);
    policy.show(team);
    if (same) {
      return true;
    }
    crumb(new Anchor(TenancyNavigation.TEAMS, "Teams"), team.name());
    title.setText(team.name());
    showBadges(team);
    actions(actions.of(team, this::moved));
    return true;
  }

  private void moved(String newName) {
    if (newName.equals(name)) {
      refresh();
    } else {
      TenancyNavigation.openTeam(newName);
    }
  }

  private void showBadges(TeamDetail team) {
    badges.removeAll();
    if (team.status() == Team.Status.SUSPENDED) {
      badges.add(new StateBadge(BadgeState.SUSPENDED));
    }
    badges.add(
        team.policy().sharing() == Team.Sharing.TENANT
            ? StateBadge.plain(HearthIcon.PEOPLE, "Shared")
            : StateBadge.plain(HearthIcon.LOCK, "Private"));
    Span role = new Span(team.roleName());
    role.addClassNames("mono", "t2", "xs");
    badges.add(role);
  }

  private void showTab() {
    members.setVisible(tabs.getValue() == TeamTab.PEOPLE);
    policy.setVisible(tabs.getValue() == TeamTab.POLICY);
  }

  private final class Work implements MembersCard.Work {
    @Override
    public void add() {
      shown.ifPresent(team -> addition.ask(team, TeamView.this::refresh));
    }

    @Override
    public void changeRole(Member member, Role role) {
      CurrentUser user = signedIn.require();
      shown.ifPresent(team ->
          ChangeAnswer.tell(
              memberships.changeRole(user, team.id(), member.person(), member.role(), role),
              user.timeZone(),
              member.name() + " is " + role.label().toLowerCase(java.util.Locale.ROOT) + " now."));
      members.forget();
      refresh();
    }

    @Override
    public void remove(Member member) {
      shown.ifPresent(team -> removal.ask(team, member, TeamView.this::refresh));
    }
  }
}
