package dev.hearth.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;

/**
 * A page: a bar with where one is and what can be done, then a body. Every view extends it, so
 * every view has the same frame.
 */
public abstract class Page extends Main {

  private final Span crumb = new Span();
  private final Div actions = new Div();
  private final Div body = new Div();

  /**
   * @param title the page's own name, the last part of the crumb
   */
  protected Page(String title) {
    addClassName("page");
    DrawerToggle menu = new DrawerToggle();
    menu.addClassName("menu");
    menu.setAriaLabel("Menu");
    crumb.addClassName("crumb");
    crumb.add(bold(title));
    actions.addClassNames("row");
    Span gap = new Span();
    gap.addClassName("grow");
    ThemeSwitch scheme = new ThemeSwitch();
    scheme.addClassName("wide");
    Div bar = new Div(menu, crumb, gap, actions, scheme);
    bar.addClassName("bar");
    body.addClassName("body");
    body.setId("content");
    body.getElement().setAttribute("tabindex", "-1");
    super.add(bar, body);
  }

  /** Where one came from stands before the title, as a link or as words. */
  protected final void crumb(Component before, String title) {
    crumb.removeAll();
    crumb.add(before, HearthIcon.CHEVRON_RIGHT.create(), bold(title));
  }

  /** The actions of the page, the most likely one last. At most one of them is filled. */
  protected final void actions(Component... components) {
    actions.removeAll();
    actions.add(components);
  }

  /** Where the page's content goes. */
  protected final Div body() {
    return body;
  }

  private static Component bold(String words) {
    Span title = new Span(words);
    title.getElement().getClassList().add("sb");
    return title;
  }
}
