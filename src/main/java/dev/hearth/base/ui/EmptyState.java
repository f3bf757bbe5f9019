package dev.hearth.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/**
 * A place with nothing in it yet: says what would be here, how it comes about, and offers the way
 * to it.
 */
public final class EmptyState extends Div {

  /**
   * @param fact what is not there, as a sentence
   * @param lesson how it comes to be there
   * @param actions the ways on, the best one first
   */
  public EmptyState(String fact, String lesson, Component... actions) {
    this(new H2(fact), lesson, actions);
  }

  /** Instead of a page: the fact is the page's own heading. */
  public static EmptyState instead(String fact, String lesson, Component... actions) {
    return new EmptyState(new H1(fact), lesson, actions);
  }

  private EmptyState(HtmlContainer fact, String lesson, Component... actions) {
    addClassNames("card", "empty");
    add(fact, new Paragraph(lesson));
    if (actions.length > 0) {
      Div row = new Div(actions);
      row.addClassName("acts");
      add(row);
    }
  }
}
