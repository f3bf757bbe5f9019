package dev.hearth.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;

/**
 * Stands where something could not be loaded: what failed, since when, and the way to try again.
 * The rest of the page works.
 */
public final class ErrorCard extends Div {

  /**
   * @param what the failure in words a user understands; never an exception's text
   * @param since business time of the failure
   * @param retry runs when the person asks for another try
   */
  public ErrorCard(String what, Instant since, Runnable retry) {
    addClassNames("callout", BadgeState.FAILED.cssClass());
    getElement().setAttribute("role", "alert");
    Div words = new Div(new Span(what + " Since "), RelativeTime.clock(since), new Span("."));
    words.addClassName("grow");
    Button again = new Button("Try again", event -> retry.run());
    again.setIcon(HearthIcon.RETRY.create());
    again.setDisableOnClick(true);
    add(HearthIcon.OCTAGON_X.create(), words, again);
  }
}
