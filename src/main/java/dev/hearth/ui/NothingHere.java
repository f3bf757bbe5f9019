package dev.hearth.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import dev.hearth.base.ui.EmptyState;
import dev.hearth.base.ui.Page;

/** One answer for "does not exist" and "is not yours": nobody learns which of the two it is. */
abstract class NothingHere<E extends Exception> extends Page
    implements HasErrorParameter<E>, HasDynamicTitle {

  private static final int STATUS = 404;

  NothingHere() {
    super("Nothing here");
    Anchor home = new Anchor("", "To the start page");
    home.addClassName("btn");
    body()
        .add(
            EmptyState.instead(
                "There is nothing here, or it is not yours to see.",
                "The address may be mistyped, or what stood here is gone. If a colleague sent you the link, ask"
                    + " which team it belongs to.",
                home));
  }

  @Override
  public String getPageTitle() {
    return "Nothing here · Hearth";
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<E> parameter) {
    return STATUS;
  }
}
