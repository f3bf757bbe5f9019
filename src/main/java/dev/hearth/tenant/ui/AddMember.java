package dev.hearth.tenant.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.access.SignedInPerson;
import dev.hearth.base.ui.FormDialog;
import dev.hearth.base.ui.Segmented;
import dev.hearth.tenant.team.Candidate;
import dev.hearth.tenant.team.Memberships;
import dev.hearth.tenant.team.TeamDetail;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks who comes into a team, and in which role. */
@Component
class AddMember {

  private final SignedInPerson signedIn;
  private final Memberships members;

  AddMember(SignedInPerson signedIn, Memberships members) {
    this.signedIn = signedIn;
    this.members = members;
  }

  void ask(TeamDetail team, Runnable added) {
    ComboBox<Candidate> person = new ComboBox<>("Person");
    person.setItemLabelGenerator(c -> c.email() == null ? c.name() : c.name() + " · " + c.email());
    person.setItemsWithFilterConverter(
        query ->
            members.candidates(signedIn.require(), team.id(), query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()),
        query ->
            members.candidates(signedIn.require(), team.id(), query.getFilter().orElse("")).size(),
        text -> text);
    person.setHelperText("Everybody who has signed in to your organisation, by name or e-mail.");
    person.setWidthFull();
    Segmented<Role> role =
        new Segmented<>("Role", List.of(Role.MEMBER, Role.TEAM_LEAD), Role::label);
    Span label = new Span("Role in the team");
    label.addClassName("label");
    Div roleField = new Div(label, role);
    roleField.addClassName("field");
    new FormDialog("Add somebody to " + team.name(), "Add person", person, roleField)
        .onSubmit(() -> {
          Candidate chosen = person.getValue();
          person.setInvalid(chosen == null);
          person.setErrorMessage("Choose a person from the list.");
          return chosen != null && add(team, chosen, role.getValue(), added);
        })
        .open();
    person.focus();
  }

  private boolean add(TeamDetail team, Candidate chosen, Role role, Runnable added) {
    CurrentUser user = signedIn.require();
    boolean done =
        ChangeAnswer.tell(
            members.add(user, team.id(), chosen.person(), role),
            user.timeZone(),
            chosen.name() + " is in " + team.name() + " now, and sees it at once.");
    added.run();
    return done;
  }
}
