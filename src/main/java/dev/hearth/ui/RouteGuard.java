package dev.hearth.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.hearth.access.AccessPolicy;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.SignedInPerson;
import dev.hearth.base.NotFoundException;
import org.springframework.stereotype.Component;

/**
 * Opens a view only to people who may ever do what it is for; to everybody else it does not exist.
 * Whoever has no right to the start page is taken to the first page that is theirs.
 */
@Component
class RouteGuard implements VaadinServiceInitListener {

  private final SignedInPerson signedIn;

  RouteGuard(SignedInPerson signedIn) {
    this.signedIn = signedIn;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::check));
  }

  private void check(BeforeEnterEvent event) {
    AllowedTo allowed = event.getNavigationTarget().getAnnotation(AllowedTo.class);
    if (allowed == null) {
      return;
    }
    CurrentUser user = signedIn.find().orElse(null);
    if (user == null || AccessPolicy.mayEver(user, allowed.value())) {
      return; // nobody signed in is for the security chain to answer
    }
    MainMenu.entriesFor(user)
        .filter(entry -> event.getLocation().getPath().isEmpty())
        .findFirst()
        .ifPresentOrElse(
            entry -> event.forwardTo(MainMenu.path(entry)),
            () -> event.rerouteToError(new NotFoundException(), ""));
  }
}
