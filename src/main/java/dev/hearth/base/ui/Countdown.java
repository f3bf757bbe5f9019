package dev.hearth.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;
import java.time.Instant;

/**
 * The time left until an instant of business time, ticking in the browser: while it runs, nothing
 * travels. The page's clock comes from {@link LiveLine}. It is no live region; what happens at the
 * end is for the view to say.
 */
@Tag("hearth-countdown")
@JsModule("./hearth-countdown.ts")
public final class Countdown extends Component {

  /** Text alone, to stand in a sentence: {@code 04:12}. */
  public static Countdown inSentence(Instant until) {
    Countdown countdown = new Countdown();
    countdown.getElement().setProperty("plain", true);
    countdown.until(until);
    return countdown;
  }

  /**
   * With the clock time and a meter.
   *
   * @param word stands before the clock time, as in "cools 14:30"
   * @param until the end
   * @param whole what a full meter means
   */
  public static Countdown withMeter(String word, Instant until, Duration whole) {
    Countdown countdown = new Countdown();
    countdown.getElement().setProperty("word", word);
    countdown.show(until, whole);
    return countdown;
  }

  /** Moves the end. */
  public void until(Instant until) {
    getElement().setProperty("until", (double) until.toEpochMilli());
  }

  /** Moves the end and what a full meter means. */
  public void show(Instant until, Duration whole) {
    getElement().setProperty("whole", (double) whole.toMillis());
    until(until);
  }
}
