package dev.hearth.warmpool.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;

/** The ways to the Pools screen, for other screens. */
public final class PoolsNavigation {

  /** The route of the screen: the start page. */
  static final String ROUTE = "";

  private PoolsNavigation() {}

  /** Opens the screen. */
  public static void open() {
    UI.getCurrent().navigate(PoolsView.class);
  }

  /** A link to the screen. */
  public static Anchor link(String words) {
    return new Anchor(ROUTE, words);
  }
}
