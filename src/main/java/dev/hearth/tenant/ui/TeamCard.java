package dev.hearth.tenant.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.hearth.access.Role;
import dev.hearth.base.ui.BadgeState;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.base.ui.StateBadge;
import dev.hearth.tenant.Team;
import dev.hearth.tenant.team.TeamSummary;

/** A team in short: who is in it, whose pools it shares, what is warm. All of it is the link. */
final class TeamCard extends Anchor {

  TeamCard(TeamSummary team) {
    addClassNames("card", "teamcard");
    show(team);
  }

  /** Changes in place: the link itself, and the focus on it, stay. */
  void show(TeamSummary team) {
    setHref(TenancyNavigation.team(team.name()));
    removeAll();
    StateBadge sharing =
        team.sharing() == Team.Sharing.TENANT
            ? StateBadge.plain(HearthIcon.PEOPLE, "Shared")
            : StateBadge.plain(HearthIcon.LOCK, "Private");
    H2 name = new H2(team.name());
    name.addClassNames("grow", "clip");
    Div head = new Div(name, sharing);
    head.addClassName("row");
    if (team.status() == Team.Status.SUSPENDED) {
      head.add(new StateBadge(BadgeState.SUSPENDED));
    }
    add(head, facts(team), role(team));
  }

  static String people(TeamSummary team) {
    if (team.people() == 0) {
      return "Nobody in it yet";
    }
    return count(team.leads(), "lead", "leads")
        + " · "
        + count(team.members(), "member", "members");
  }

  private static Div facts(TeamSummary team) {
    Span people = new Span(people(team));
    Span pools =
        new Span(
            team.livePools() == 0
                ? "nothing warm"
                : count(team.livePools(), "pool", "pools") + " warm or in use");
    Div facts = new Div(people, pools);
    facts.addClassNames("facts", "num");
    Role own = team.own();
    if (own != null) {
      facts.add(new Span("you: " + own.label()));
    }
    return facts;
  }

  private static Div role(TeamSummary team) {
    Span arn = new Span(team.roleName());
    arn.addClassNames("mono", "clip");
    Div role = new Div(HearthIcon.KEY.create(), arn);
    role.addClassNames("row", "sub");
    return role;
  }

  static String count(int n, String one, String many) {
    return n + " " + (n == 1 ? one : many);
  }
}
