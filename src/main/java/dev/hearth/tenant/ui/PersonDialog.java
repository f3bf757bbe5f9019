package dev.hearth.tenant.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.access.SignedInPerson;
import dev.hearth.base.ui.ExactTime;
import dev.hearth.base.ui.PersonAvatar;
import dev.hearth.base.ui.Segmented;
import dev.hearth.tenant.people.People;
import dev.hearth.tenant.people.PersonRow;
import dev.hearth.tenant.people.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One person: where they have rights and why, their role in the tenant, and suspension. */
@Component
class PersonDialog {

  /** The choice of a role in the tenant; empty is none. */
  private static final List<Optional<Role>> ROLES =
      List.of(Optional.empty(), Optional.of(Role.AUDITOR), Optional.of(Role.TENANT_ADMIN));

  private final SignedInPerson signedIn;
  private final People people;

  PersonDialog(SignedInPerson signedIn, People people) {
    this.signedIn = signedIn;
    this.people = people;
  }

  void open(PersonRow person, Runnable changed) {
    CurrentUser user = signedIn.require();
    Dialog dialog = new Dialog();
    dialog.setHeaderTitle(person.name());
    dialog.setWidth("480px");
    dialog.setMaxWidth("calc(100vw - 24px)");
    Div content =
        new Div(facts(person, user), role(person, user, dialog, changed), teams(person, dialog));
    content.addClassName("dialog-form");
    dialog.add(content);
    Button close = new Button("Close", event -> dialog.close());
    dialog.getFooter().add(suspension(person, user, dialog, changed), gap(), close);
    dialog.open();
  }

  private static Div facts(PersonRow person, CurrentUser user) {
    Span mail = new Span(person.email() == null ? "no e-mail address" : person.email());
    mail.addClassName("clip");
    Span seen =
        new Span(
            "Last sign-in: " + ExactTime.minute(person.signedInAt(), user.timeZone(), "never"));
    seen.addClassNames("sub", "num");
    Div words = new Div(mail, seen);
    words.addClassName("grow");
    Div facts =
        new Div(new PersonAvatar(person.person(), person.name(), PersonAvatar.Size.LARGE), words);
    facts.addClassName("row");
    return facts;
  }

  private Div role(PersonRow person, CurrentUser user, Dialog dialog, Runnable changed) {
    Segmented<Optional<Role>> role =
        new Segmented<>(
            "Role in the organisation", ROLES, choice -> choice.map(Role::label).orElse("None"));
    role.setValue(Optional.ofNullable(person.grantedRole()));
    role.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        ChangeAnswer.tell(
            people.grantRole(
                signedIn.require(),
                person.person(),
                person.version(),
                event.getValue().orElse(null)),
            user.timeZone(),
            event
                .getValue()
                .map(r -> person.name() + " is " + r.label().toLowerCase(Locale.ROOT) + " now.")
                .orElse(
                    person.name() + " has no role in the organisation by the portal any more."));
        dialog.close();
        changed.run();
      }
    });
    Span label = new Span("Role in the organisation, given here");
    label.addClassName("label");
    Div field = new Div(label, role);
    field.addClassName("field");
    Role byGroup = person.roleFromGroups();
    if (byGroup != null) {
      Span note =
          new Span(
              byGroup.label() + " by a group of the identity provider, whatever is chosen here.");
      note.addClassName("sub");
      field.add(note);
    }
    return field;
  }

  private static Div teams(PersonRow person, Dialog dialog) {
    Span label = new Span("Teams");
    label.addClassName("label");
    Div field = new Div(label);
    field.addClassName("field");
    if (person.places().isEmpty()) {
      Span none = new Span("In no team. Add them on a team's page, or map one of their groups.");
      none.addClassName("sub");
      field.add(none);
      return field;
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("places");
    for (Place place : person.places()) {
      Anchor team = new Anchor(TenancyNavigation.team(place.teamName()), place.teamName());
      team.getElement().addEventListener("click", event -> dialog.close());
      Span why =
          new Span(
              place.role().label()
                  + (place.byGroup() ? ", by group" : ", added here")
                  + (place.active() ? "" : "; the team is suspended"));
      why.addClassName("sub");
      list.add(new ListItem(team, why));
    }
    field.add(list);
    return field;
  }

  private Button suspension(PersonRow person, CurrentUser user, Dialog dialog, Runnable changed) {
    Button button = new Button(person.suspended() ? "Resume" : "Suspend");
    button.setThemeName(person.suspended() ? "soft" : "danger");
    button.setTooltipText(
        person.suspended()
            ? "Everything they had before holds again"
            : "All their access ends at once; jobs and pools stay");
    button.setDisableOnClick(true);
    button.addClickListener(event -> {
      ChangeAnswer.tell(
          person.suspended()
              ? people.resume(signedIn.require(), person.person(), person.version())
              : people.suspend(signedIn.require(), person.person(), person.version()),
          user.timeZone(),
          person.suspended()
              ? person.name() + " has access again."
              : person.name() + " is suspended, and out of every open page.");
      dialog.close();
      changed.run();
    });
    return button;
  }

  private static Span gap() {
    Span gap = new Span();
    gap.addClassName("grow");
    return gap;
  }
}
