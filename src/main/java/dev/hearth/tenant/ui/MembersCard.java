package dev.hearth.tenant.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.base.ui.BadgeState;
import dev.hearth.base.ui.EmptyState;
import dev.hearth.base.ui.ExactTime;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.base.ui.PersonAvatar;
import dev.hearth.base.ui.StateBadge;
import dev.hearth.tenant.team.Member;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The people of a team, and for those who may, the ways to change them. */
final class MembersCard extends Div {

  /** What the buttons do. */
  interface Work {
    void add();

    void changeRole(Member member, Role role);

    void remove(Member member);
  }

  private final Work work;
  private final Div list = new Div();
  private @Nullable List<Member> shown;
  private boolean managed;

  MembersCard(Work work) {
    this.work = work;
    addClassNames("card", "members");
  }

  /** The same people as before change nothing, so that nothing moves under the pointer. */
  void show(List<Member> members, boolean mayManage, CurrentUser viewer) {
    if (members.equals(shown) && mayManage == managed) {
      return;
    }
    shown = members;
    managed = mayManage;
    removeAll();
    list.removeAll();
    H2 title = new H2(TeamCard.count(members.size(), "person", "people"));
    title.addClassName("grow");
    Div head = new Div(title);
    head.addClassName("head");
    if (mayManage) {
      Button add = new Button("Add person", HearthIcon.PLUS.create(), event -> work.add());
      add.setThemeName("small");
      head.add(add);
    }
    add(head, list);
    list.addClassName("rows");
    list.getElement().setAttribute("role", "list").setAttribute("aria-label", "People of the team");
    members.forEach(member -> list.add(row(member, mayManage, viewer)));
    if (members.isEmpty()) {
      removeAll();
      removeClassName("card");
      add(none(mayManage));
    } else {
      addClassName("card");
    }
  }

  /** The next {@link #show} draws everything anew, also what somebody has chosen in vain. */
  void forget() {
    shown = null;
  }

  private EmptyState none(boolean mayManage) {
    String lesson =
        "People come in by a group of your identity provider, or are added here once they are known to"
            + " Hearth.";
    if (!mayManage) {
      return new EmptyState("Nobody is in this team yet.", lesson);
    }
    Button add = new Button("Add person", HearthIcon.PLUS.create(), event -> work.add());
    add.setThemeName("soft");
    return new EmptyState("Nobody is in this team yet.", lesson, add);
  }

  private Div row(Member member, boolean mayManage, CurrentUser viewer) {
    Span name = new Span(member.name());
    name.addClassNames("md", "clip");
    Span mail = new Span(member.email() == null ? "" : member.email());
    mail.addClassNames("sub", "clip");
    Div who = new Div(name, mail);
    who.addClassName("grow");
    Div person = new Div(new PersonAvatar(member.person(), member.name()), who);
    person.addClassNames("row", "who");
    if (member.suspended()) {
      person.add(new StateBadge(BadgeState.SUSPENDED));
    }
    Span source = new Span(source(member));
    source.addClassNames("sub", "source");
    Span seen =
        new Span(
            member.signedInAt() == null
                ? "never signed in"
                : "signed in " + ExactTime.minute(member.signedInAt(), viewer.timeZone(), ""));
    seen.addClassNames("sub", "seen", "num");
    Div row = new Div(person, role(member, mayManage), source, seen);
    row.addClassName("memberrow");
    row.getElement().setAttribute("role", "listitem");
    if (mayManage) {
      row.add(removal(member));
    }
    return row;
  }

  private Component role(Member member, boolean mayManage) {
    if (!mayManage || !member.roleChangeable()) {
      Span words = new Span(member.role().label());
      words.addClassName("role");
      return words;
    }
    Select<Role> role = new Select<>();
    role.setItems(Role.MEMBER, Role.TEAM_LEAD);
    role.setItemLabelGenerator(Role::label);
    role.setAriaLabel("Role of " + member.name());
    role.setValue(member.role());
    role.addClassName("role");
    role.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        work.changeRole(member, event.getValue());
      }
    });
    return role;
  }

  private Component removal(Member member) {
    Button remove = new Button("Remove", event -> work.remove(member));
    remove.setThemeName("ghost small");
    remove.setAriaLabel("Remove " + member.name());
    remove.addClassName("last");
    if (member.removable()) {
      return remove;
    }
    Span locked = new Span(HearthIcon.LOCK.create());
    locked.addClassNames("last", "t3");
    locked.setTitle("In the team by a group of the identity provider");
    return locked;
  }

  private static String source(Member member) {
    Role group = member.fromGroups();
    if (group == null) {
      return "added here";
    }
    return member.granted() == null
        ? "by group"
        : group.label().toLowerCase(Locale.ROOT) + " by group, more added here";
  }
}
