package dev.hearth.tenant.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.SignedInPerson;
import dev.hearth.tenant.team.Member;
import dev.hearth.tenant.team.Memberships;
import dev.hearth.tenant.team.TeamDetail;
import org.springframework.stereotype.Component;

/** Takes somebody out of a team after asking, and says what stays. */
@Component
class RemoveMember {

  private final SignedInPerson signedIn;
  private final Memberships members;

  RemoveMember(SignedInPerson signedIn, Memberships members) {
    this.signedIn = signedIn;
    this.members = members;
  }

  void ask(TeamDetail team, Member member, Runnable removed) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader("Remove " + member.name() + " from " + team.name() + "?");
    dialog.setText(
        member.name()
            + " sees nothing of the team any more, from the next second on. Jobs and pools belong to the"
            + " team: they run on and stay warm.");
    dialog.setCancelable(true);
    dialog.setCancelText("Keep");
    dialog.setConfirmText("Remove");
    dialog.setConfirmButtonTheme("danger");
    dialog.addConfirmListener(event -> {
      CurrentUser user = signedIn.require();
      ChangeAnswer.tell(
          members.remove(user, team.id(), member.person(), member.role()),
          user.timeZone(),
          member.name() + " is no longer in " + team.name() + ".");
      removed.run();
    });
    dialog.open();
  }
}
