package dev.hearth.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * Match criteria in one line of small type. A criterion that differs from the nearest neighbour is
 * marked and says so.
 */
public final class CriteriaLine extends Div {

  public CriteriaLine() {
    addClassName("crit");
  }

  /** Adds a criterion. */
  public CriteriaLine with(HearthIcon icon, String words) {
    add(item(icon, words));
    return this;
  }

  /** Adds a criterion that narrow screens leave out. */
  public CriteriaLine withWide(HearthIcon icon, String words) {
    Span item = item(icon, words);
    item.addClassName("wide");
    add(item);
    return this;
  }

  /** Adds the criterion that differs. */
  public CriteriaLine withDiffering(HearthIcon icon, String words) {
    Span item = item(icon, words);
    item.addClassName("diff");
    Span spoken = new Span(" (differs)");
    spoken.addClassName("sr");
    item.add(spoken);
    add(item);
    return this;
  }

  private static Span item(HearthIcon icon, String words) {
    return new Span(icon.create(), new Span(words));
  }
}
