package dev.hearth.tenant.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.SignedInPerson;
import dev.hearth.base.ui.BadgeState;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.base.ui.StateBadge;
import dev.hearth.tenant.Change;
import dev.hearth.tenant.TeamPolicy;
import dev.hearth.tenant.team.TeamDetail;
import dev.hearth.tenant.team.TeamPolicies;
import java.util.List;
import java.util.Optional;

/**
 * A team's policy beside what changing it would do to pools that are warm already. While somebody
 * edits, nothing is overwritten under them; a conflict says so and offers what is there now.
 */
final class PolicyPanel extends Div {

  private final SignedInPerson signedIn;
  private final TeamPolicies policies;
  private final Runnable saved;
  private final PolicyForm form = new PolicyForm(this::edited);
  private final Button save = new Button("Save policy", event -> save());
  private final Button undo = new Button("Undo", event -> reset());
  private final Div effects = new Div();
  private final Div conflict = new Div();
  private Optional<TeamDetail> opened = Optional.empty();
  private Optional<TeamDetail> latest = Optional.empty();

  PolicyPanel(SignedInPerson signedIn, TeamPolicies policies, Runnable saved) {
    this.signedIn = signedIn;
    this.policies = policies;
    this.saved = saved;
    addClassNames("lay", "policy");
    save.setThemeName("primary");
    save.setDisableOnClick(true);
    undo.setThemeName("ghost");
    Div foot = new Div(save, undo);
    foot.addClassName("formfoot");
    conflict.setVisible(false);
    Div card = new Div(conflict, form, foot);
    card.addClassNames("card", "formcard");
    effects.addClassName("stack");
    effects.getElement().setAttribute("aria-live", "polite");
    add(card, effects);
  }

  /** Shows the team as it is; while it is being edited only remembers that it changed. */
  void show(TeamDetail team) {
    latest = Optional.of(team);
    if (opened.isEmpty() || !isEdited()) {
      reset();
    } else if (opened.get().version() != team.version()) {
      warn("The policy changed while you were editing. What you see is yours, not what is there.");
    }
  }

  private void reset() {
    TeamDetail team = latest.orElseThrow();
    opened = latest;
    conflict.setVisible(false);
    form.show(team.policy(), team.ceilings(), team.mayManagePolicy());
    edited();
  }

  private boolean isEdited() {
    return opened.filter(team -> !team.policy().equals(form.value())).isPresent();
  }

  private void edited() {
    boolean dirty = isEdited();
    save.setVisible(opened.filter(TeamDetail::mayManagePolicy).isPresent());
    save.setEnabled(dirty);
    undo.setVisible(dirty);
    effects.removeAll();
    if (!dirty) {
      effects.add(now());
      return;
    }
    CurrentUser user = signedIn.require();
    TeamPolicy wanted = form.value();
    TeamDetail team = opened.orElseThrow();
    form.showProblems(policies.check(user, team.id(), wanted));
    effects.add(card("What the change does", policies.effects(user, team.id(), wanted)));
  }

  private void save() {
    CurrentUser user = signedIn.require();
    TeamDetail team = opened.orElseThrow();
    Change answer = policies.change(user, team.id(), team.version(), form.value());
    if (answer instanceof Change.Conflict c) {
      warn(ChangeAnswer.words(c, user.timeZone()).replace("; the page now shows what it is", ""));
      save.setEnabled(true);
    } else if (ChangeAnswer.tell(
        answer, user.timeZone(), "The policy holds from now on.", form::showProblems)) {
      opened = Optional.empty();
      saved.run();
    } else {
      save.setEnabled(true);
    }
  }

  private void warn(String words) {
    Span text = new Span(words);
    text.addClassName("grow");
    Button take =
        new Button(
            "Show what is there now",
            event -> {
              opened = Optional.empty();
              saved.run();
            });
    take.setThemeName("small");
    conflict.removeAll();
    conflict.setClassName("callout " + BadgeState.COOLING.cssClass());
    conflict.getElement().setAttribute("role", "alert");
    conflict.add(HearthIcon.WARNING.create(), text, take);
    conflict.setVisible(true);
  }

  private Div now() {
    TeamDetail team = opened.orElseThrow();
    TeamPolicy holds = team.policy().within(team.ceilings());
    Div card =
        card(
            "What holds now",
            List.of(
                "Jobs run under " + team.roleName() + ".",
                "Pools stay warm for at most " + holds.maximumKeepAlive().toMinutes() + " minutes.",
                "Instance types: " + holds.instanceTypes().words() + ".",
                team.livePools() == 0
                    ? "Nothing of this team is warm now."
                    : TeamCard.count(team.livePools(), "pool is", "pools are")
                        + " warm or in use now."));
    if (!holds.equals(team.policy())) {
      card.add(
          StateBadge.plain(HearthIcon.INFO, "Your organisation's ceilings narrow this policy"));
    }
    return card;
  }

  private static Div card(String title, List<String> sentences) {
    H2 head = new H2(title);
    Div card = new Div(new Div(head));
    card.addClassNames("card", "effects");
    if (sentences.isEmpty()) {
      card.add(new Paragraph("Nothing for pools that are warm already."));
    } else {
      UnorderedList list = new UnorderedList();
      sentences.forEach(words -> list.add(new ListItem(words)));
      card.add(list);
    }
    return card;
  }
}
