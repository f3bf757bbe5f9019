package dev.hearth.tenant.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.SignedInPerson;
import dev.hearth.base.ui.FormDialog;
import dev.hearth.base.ui.MarkedFields;
import dev.hearth.tenant.Names;
import dev.hearth.tenant.Team;
import dev.hearth.tenant.team.TeamAdministration;
import dev.hearth.tenant.team.TeamDetail;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Rename, suspend and resume, for those who may. */
@Component
class TeamActions {

  private final SignedInPerson signedIn;
  private final TeamAdministration teams;

  TeamActions(SignedInPerson signedIn, TeamAdministration teams) {
    this.signedIn = signedIn;
    this.teams = teams;
  }

  /**
   * @param changed gets the team's name as it is then
   */
  com.vaadin.flow.component.Component[] of(TeamDetail team, Consumer<String> changed) {
    if (!team.mayManage()) {
      return new com.vaadin.flow.component.Component[0];
    }
    Button rename = new Button("Rename", event -> rename(team, changed));
    rename.setThemeName("ghost");
    boolean active = team.status() == Team.Status.ACTIVE;
    Button state =
        new Button(
            active ? "Suspend" : "Resume",
            event -> {
              if (active) {
                suspend(team, changed);
              } else {
                resume(team, changed);
              }
            });
    return new com.vaadin.flow.component.Component[] {rename, state};
  }

  private void rename(TeamDetail team, Consumer<String> changed) {
    TextField name = new TextField("Name");
    name.setValue(team.name());
    name.setHelperText("Its jobs, pools and role keep their names; the team's address changes.");
    MarkedFields marked = new MarkedFields();
    marked.add(Names.FIELD, name);
    new FormDialog("Rename " + team.name(), "Rename", name)
        .onSubmit(() -> {
          CurrentUser user = signedIn.require();
          String wanted = name.getValue().strip();
          boolean done =
              ChangeAnswer.tell(
                  teams.rename(user, team.id(), team.version(), wanted),
                  user.timeZone(),
                  "The team is called " + wanted + " now.",
                  marked::showAll);
          if (done) {
            changed.accept(wanted);
          }
          return done;
        })
        .open();
    name.focus();
  }

  private void suspend(TeamDetail team, Consumer<String> changed) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader("Suspend " + team.name() + "?");
    dialog.setText(
        "Its people can neither see nor submit anything of the team, at once, until somebody resumes it."
            + " Jobs run on, and its pools cool by themselves.");
    dialog.setCancelable(true);
    dialog.setConfirmText("Suspend team");
    dialog.setConfirmButtonTheme("danger");
    dialog.addConfirmListener(event -> {
      CurrentUser user = signedIn.require();
      ChangeAnswer.tell(
          teams.suspend(user, team.id(), team.version()),
          user.timeZone(),
          team.name() + " is suspended.");
      changed.accept(team.name());
    });
    dialog.open();
  }

  private void resume(TeamDetail team, Consumer<String> changed) {
    CurrentUser user = signedIn.require();
    ChangeAnswer.tell(
        teams.resume(user, team.id(), team.version()),
        user.timeZone(),
        team.name() + " is active again.");
    changed.accept(team.name());
  }
}
