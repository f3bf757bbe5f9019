package dev.hearth.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Instant;

/**
 * An instant of business time in the reader's own time zone. The exact date and time is in the
 * tooltip.
 */
@Tag("hearth-time")
@JsModule("./hearth-time.ts")
public final class RelativeTime extends Component {

  private RelativeTime(String mode, Instant at) {
    getElement().setProperty("mode", mode);
    at(at);
  }

  /** {@code 14:30}, with the day when it is another one. */
  public static RelativeTime clock(Instant at) {
    return new RelativeTime("clock", at);
  }

  /** {@code 14:30:12}. */
  public static RelativeTime clockWithSeconds(Instant at) {
    return new RelativeTime("seconds", at);
  }

  /** {@code 4 min ago}. */
  public static RelativeTime ago(Instant at) {
    return new RelativeTime("ago", at);
  }

  /** {@code 25:48}, counting up. */
  public static RelativeTime since(Instant at) {
    return new RelativeTime("since", at);
  }

  /** Moves the instant. */
  public void at(Instant at) {
    getElement().setProperty("at", (double) at.toEpochMilli());
  }
}
