package dev.hearth.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/**
 * A short message in the corner: what happened to something the person did. It never takes the
 * focus.
 */
public final class Notice {

  private static final int SHOWN_MS = 8_000;

  private Notice() {}

  /** Something was done; gone after eight seconds. */
  public static void done(String words) {
    show(HearthIcon.CHECK_CIRCLE, "ink-ok", words, SHOWN_MS, false);
  }

  /** Something did not work; stays until it is closed. */
  public static void problem(String words) {
    show(HearthIcon.OCTAGON_X, "ink-bad", words, 0, true);
  }

  private static void show(
      HearthIcon icon, String ink, String words, int duration, boolean assertive) {
    Notification notification = new Notification();
    notification.setPosition(Position.BOTTOM_END);
    notification.setDuration(duration);
    notification.setAssertive(assertive);
    Span sign = icon.create();
    sign.addClassName(ink);
    Span text = new Span(words);
    text.addClassName("grow");
    Button close = new Button(HearthIcon.CROSS.create(), event -> notification.close());
    close.setThemeName("ghost icon");
    close.setAriaLabel("Close");
    Div row = new Div(sign, text, close);
    row.addClassName("row");
    notification.add(row);
    notification.open();
  }
}
