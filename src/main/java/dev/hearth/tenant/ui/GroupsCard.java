package dev.hearth.tenant.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.SignedInPerson;
import dev.hearth.base.ui.EmptyState;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.tenant.people.GroupMappings;
import dev.hearth.tenant.people.MappingRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What groups of the identity provider give, one line each. */
final class GroupsCard extends Div {

  private final SignedInPerson signedIn;
  private final GroupMappings mappings;
  private final MapGroup addition;
  private @Nullable List<MappingRow> shown;

  GroupsCard(SignedInPerson signedIn, GroupMappings mappings, MapGroup addition) {
    this.signedIn = signedIn;
    this.mappings = mappings;
    this.addition = addition;
  }

  void show() {
    List<MappingRow> rows = mappings.list(signedIn.require());
    if (rows.equals(shown)) {
      return; // nothing is taken from under the pointer
    }
    shown = rows;
    removeAll();
    if (rows.isEmpty()) {
      add(
          new EmptyState(
              "No group is mapped yet.",
              "Your identity provider tells Hearth each person's groups when they sign in. Say here which"
                  + " group gives which role, and people have access without anybody adding them.",
              mapButton("soft")));
      return;
    }
    H2 title = new H2(TeamCard.count(rows.size(), "mapping", "mappings"));
    title.addClassName("grow");
    Div head = new Div(title, mapButton("small"));
    head.addClassName("head");
    Div list = new Div();
    list.addClassName("rows");
    list.getElement().setAttribute("role", "list").setAttribute("aria-label", "Group mappings");
    rows.forEach(row -> list.add(line(row)));
    Div card = new Div(head, list);
    card.addClassNames("card", "members");
    add(card);
  }

  private Button mapButton(String theme) {
    Button button =
        new Button("Map a group", HearthIcon.PLUS.create(), event -> addition.ask(this::show));
    button.setThemeName(theme);
    return button;
  }

  private Div line(MappingRow row) {
    Span group = new Span(row.group());
    group.addClassNames("mono", "clip");
    Div who = new Div(HearthIcon.PEOPLE.create(), group);
    who.addClassNames("row", "who");
    Span gives = new Span(gives(row));
    Span people =
        new Span(
            row.people() == 0
                ? "nobody seen in it yet"
                : TeamCard.count(row.people(), "person", "people"));
    people.addClassNames("sub", "num");
    Button remove = new Button("Remove", event -> askRemoval(row));
    remove.setThemeName("ghost small");
    remove.setAriaLabel("Remove the mapping of " + row.group());
    Div line = new Div(who, gives, people, remove);
    line.addClassNames("memberrow", "mapping");
    line.getElement().setAttribute("role", "listitem");
    return line;
  }

  private void askRemoval(MappingRow row) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader("Remove the mapping of " + row.group() + "?");
    dialog.setText(
        (row.people() == 0
                ? "Nobody is known to be in it. "
                : TeamCard.count(row.people(), "person is", "people are")
                    + " known to be in it, and lose this at once unless they have it by another way. ")
            + "It gave: "
            + gives(row)
            + ".");
    dialog.setCancelable(true);
    dialog.setCancelText("Keep");
    dialog.setConfirmText("Remove mapping");
    dialog.setConfirmButtonTheme("danger");
    dialog.addConfirmListener(event -> {
      CurrentUser user = signedIn.require();
      ChangeAnswer.tell(
          mappings.remove(user, row.id()),
          user.timeZone(),
          row.group() + " no longer gives " + gives(row) + ".");
      show();
    });
    dialog.open();
  }

  static String gives(MappingRow row) {
    return row.role().label() + (row.team() == null ? " of the organisation" : " in " + row.team());
  }
}
