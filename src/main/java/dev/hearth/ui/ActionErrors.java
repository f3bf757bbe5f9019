package dev.hearth.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.hearth.base.NotFoundException;
import dev.hearth.base.ui.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What a person sees when an action fails for a reason no view expected: a sentence, never a stack
 * trace. What is gone, or no longer theirs, gets the one answer for both.
 */
@Component
class ActionErrors implements VaadinServiceInitListener {

  private static final Logger LOG = LoggerFactory.getLogger(ActionErrors.class);

  @Override
  public void serviceInit(ServiceInitEvent event) {
    ErrorHandler handler = this::tell;
    event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(handler));
  }

  private void tell(ErrorEvent event) {
    boolean gone = event.getThrowable() instanceof NotFoundException;
    if (!gone) {
      LOG.error("An action failed", event.getThrowable());
    }
    UI ui = UI.getCurrent();
    if (ui != null) {
      ui.access(() ->
          Notice.problem(
              gone
                  ? "There is nothing here, or it is not yours to see."
                  : "That did not work; the fault is on our side. Try again, or reload the page."));
    }
  }
}
