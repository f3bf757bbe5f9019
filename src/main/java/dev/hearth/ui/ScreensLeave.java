package dev.hearth.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import dev.hearth.access.SessionEnds;
import jakarta.servlet.http.HttpSession;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sends the open screens of a session to the sign-in page just before the session ends from
 * outside, so that nobody looks at what is not theirs any more until the next click.
 */
@Component
class ScreensLeave {

  private static final Logger log = LoggerFactory.getLogger(ScreensLeave.class);
  private static final long PATIENCE_MS = 500;

  @EventListener
  void ends(SessionEnds event) {
    if (!(event.httpSession() instanceof HttpSession http)) {
      return;
    }
    try {
      for (VaadinSession session : VaadinSession.getAllSessions(http)) {
        leave(session);
      }
    } catch (IllegalStateException e) {
      log.debug("The session has ended already");
    }
  }

  private static void leave(VaadinSession session) {
    try {
      // a screen that is busy is not waited for: its next answer finds no session
      if (session.getLockInstance().tryLock(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
        try {
          for (UI ui : session.getUIs()) {
            ui.getPage().setLocation("/sign-in?ended");
            ui.push();
          }
        } finally {
          session.getLockInstance().unlock();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.debug("A screen could not be told", e);
    }
  }
}
