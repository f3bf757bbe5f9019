package dev.hearth.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import dev.hearth.base.BusinessClock;
import dev.hearth.base.ui.ErrorCard;
import dev.hearth.base.ui.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A view could not be opened because of a fault of ours. The log has the cause; the person gets no
 * trace of it.
 */
@ParentLayout(MainLayout.class)
final class UnexpectedError extends Page implements HasErrorParameter<Exception>, HasDynamicTitle {

  private static final Logger LOG = LoggerFactory.getLogger(UnexpectedError.class);
  private static final int STATUS = 500;

  private final BusinessClock clock;

  UnexpectedError(BusinessClock clock) {
    super("Something went wrong");
    this.clock = clock;
  }

  @Override
  public String getPageTitle() {
    return "Something went wrong · Hearth";
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    LOG.error(
        "View {} could not be opened",
        event.getLocation().getPath(),
        parameter.getCaughtException());
    body()
        .add(
            new ErrorCard(
                "This page could not be opened; the fault is on our side.",
                clock.instant(),
                () -> UI.getCurrent().getPage().reload()));
    return STATUS;
  }
}
