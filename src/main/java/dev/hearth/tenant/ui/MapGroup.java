package dev.hearth.tenant.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.access.SignedInPerson;
import dev.hearth.base.TeamId;
import dev.hearth.base.ui.FormDialog;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.base.ui.MarkedFields;
import dev.hearth.tenant.people.GroupMappings;
import dev.hearth.tenant.people.MappingPreview;
import dev.hearth.tenant.team.TeamAdministration;
import dev.hearth.tenant.team.TeamSummary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks which group gives what, and says whom that affects before it is done. */
@Component
class MapGroup {

  /** A role in the tenant (team null) or in one team. */
  private record Gives(@Nullable TeamId team, Role role, String words) {}

  private final SignedInPerson signedIn;
  private final GroupMappings mappings;
  private final TeamAdministration teams;

  MapGroup(SignedInPerson signedIn, GroupMappings mappings, TeamAdministration teams) {
    this.signedIn = signedIn;
    this.mappings = mappings;
    this.teams = teams;
  }

  void ask(Runnable added) {
    CurrentUser user = signedIn.require();
    ComboBox<String> group = new ComboBox<>("Group of your identity provider");
    group.setItems(mappings.knownGroups(user));
    group.setAllowCustomValue(true);
    group.addCustomValueSetListener(event -> group.setValue(event.getDetail()));
    group.setHelperText("Exactly as the provider sends it. Those seen so far are offered.");
    group.setWidthFull();
    Select<Gives> gives = new Select<>();
    gives.setLabel("Gives");
    gives.setItems(choices(user));
    gives.setItemLabelGenerator(Gives::words);
    gives.setWidthFull();
    Span preview = new Span("Choose a group to see whom it affects.");
    preview.addClassName("grow");
    Div note = new Div(HearthIcon.INFO.create(), preview);
    note.addClassName("note");
    note.getElement().setAttribute("aria-live", "polite");
    group.addValueChangeListener(
        event -> preview.setText(words(event.getValue() == null ? "" : event.getValue())));
    MarkedFields marked = new MarkedFields();
    marked.add(GroupMappings.GROUP, group);
    new FormDialog("Map a group", "Map group", group, gives, note)
        .onSubmit(() -> {
          Gives chosen = gives.getValue();
          gives.setInvalid(chosen == null);
          gives.setErrorMessage("Choose what the group gives.");
          String name = group.getValue() == null ? "" : group.getValue();
          boolean done =
              chosen != null
                  && ChangeAnswer.tell(
                      mappings.add(signedIn.require(), name, chosen.team(), chosen.role()),
                      user.timeZone(),
                      name + " gives " + chosen.words() + " from now on.",
                      marked::showAll);
          added.run();
          return done;
        })
        .open();
    group.focus();
  }

  private String words(String group) {
    if (group.isBlank()) {
      return "Choose a group to see whom it affects.";
    }
    MappingPreview found = mappings.preview(signedIn.require(), group);
    if (found.people() == 0) {
      return "Nobody has signed in with this group yet. It counts from their next sign-in.";
    }
    int rest = found.people() - found.names().size();
    return "Holds at once for "
        + String.join(", ", found.names())
        + (rest > 0 ? " and " + rest + " more." : ".");
  }

  private List<Gives> choices(CurrentUser user) {
    List<Gives> all = new ArrayList<>();
    for (TeamSummary team : teams.list(user)) {
      all.add(new Gives(team.id(), Role.MEMBER, "Member in " + team.name()));
      all.add(new Gives(team.id(), Role.TEAM_LEAD, "Team lead in " + team.name()));
    }
    all.add(new Gives(null, Role.AUDITOR, "Auditor of the organisation"));
    all.add(new Gives(null, Role.TENANT_ADMIN, "Tenant admin of the organisation"));
    return all;
  }
}
