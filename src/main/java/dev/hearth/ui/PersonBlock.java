package dev.hearth.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.Role;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.base.ui.PersonAvatar;
import dev.hearth.base.ui.ThemeSwitch;

/** Who is signed in, in which role, their settings, and the way out. */
final class PersonBlock extends Div {

  PersonBlock(CurrentUser user, Runnable settings, Runnable signOut) {
    addClassName("me");
    Span name = new Span(user.displayName());
    name.addClassNames("name", "clip");
    Span role = new Span(user.headlineRole().map(Role::label).orElse("No team yet"));
    role.addClassName("role");
    Div who = new Div(name, role);
    who.addClassName("who");
    Button own = new Button(HearthIcon.SETTINGS.create(), event -> settings.run());
    own.setThemeName("ghost icon");
    own.setAriaLabel("Your settings");
    own.setTooltipText("Your settings");
    Button leave = new Button(HearthIcon.SIGN_OUT.create(), event -> signOut.run());
    leave.setThemeName("ghost icon");
    leave.setAriaLabel("Sign out");
    leave.setTooltipText("Sign out");
    ThemeSwitch scheme = new ThemeSwitch();
    scheme.addClassName("only-narrow");
    add(
        new PersonAvatar(user.person(), user.displayName(), PersonAvatar.Size.LARGE),
        who,
        scheme,
        own,
        leave);
  }
}
