package dev.hearth.trainingjob.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Locale;

/**
 * Start latencies on one scale: warm in ember with the image pull hatched, cold in grey blue. Each
 * carries its number.
 */
final class LatencyBars extends Div {

  private final Duration whole;

  /**
   * @param whole what a full bar means
   */
  LatencyBars(Duration whole) {
    this.whole = whole;
    addClassName("lat");
  }

  /** Adds a warm start; {@code pull} of it goes to pulling the image. */
  LatencyBars warm(String label, Duration total, Duration pull) {
    Span base = bar("a", Duration.ZERO, total.minus(pull));
    return add(
        label,
        total,
        pull.isZero() ? new Span[] {base} : new Span[] {base, bar("b", total.minus(pull), pull)});
  }

  /** Adds a cold start. */
  LatencyBars cold(String label, Duration total) {
    return add(label, total, bar("c", Duration.ZERO, total));
  }

  private LatencyBars add(String label, Duration total, Span... bars) {
    Span track = new Span(bars);
    track.addClassName("track");
    track.getElement().setAttribute("aria-hidden", "true");
    Span number = new Span(JobWords.duration(total));
    number.addClassName("v");
    Div row = new Div(new Span(label), track, number);
    row.addClassName("latrow");
    add(row);
    return this;
  }

  private Span bar(String kind, Duration from, Duration length) {
    Span bar = new Span();
    bar.addClassName(kind);
    bar.getStyle().set("--from", percent(from)).set("--length", percent(length));
    return bar;
  }

  private String percent(Duration part) {
    double share = whole.isZero() ? 0 : 100.0 * part.toMillis() / whole.toMillis();
    return String.format(Locale.ROOT, "%.1f%%", Math.clamp(share, 0, 100));
  }
}
