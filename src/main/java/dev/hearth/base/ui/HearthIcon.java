package dev.hearth.base.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/**
 * The icons of Hearth, drawn in {@code hearth/icons.css}. An icon is never the only carrier of a
 * meaning: it is hidden from screen readers and stands beside its word, or on a button that has an
 * accessible name.
 */
public enum HearthIcon {
  FLAME,
  SNOWFLAKE,
  CHECK_CIRCLE,
  HOURGLASS,
  PLAY,
  DOTS,
  CIRCLE,
  OCTAGON_X,
  STOP,
  TIMELINE,
  JOBS,
  MATCH,
  SEARCH,
  PLUS,
  PEOPLE,
  PERSON,
  DISK,
  NETWORK,
  KEY,
  LOCK,
  BOX,
  CHIP,
  DIFFERS,
  EQUAL,
  NOT_EQUAL,
  CHECK,
  CROSS,
  INFO,
  WARNING,
  CLOCK,
  COPY,
  MENU,
  MOON,
  SUN,
  SIGN_OUT,
  ARROW_RIGHT,
  CHEVRON_RIGHT,
  CHEVRON_DOWN,
  MAIL,
  SETTINGS,
  SPEED,
  RETRY,
  SHIELD,
  TABLE,
  DOCUMENT,
  DOWNLOAD,
  BUILDING;

  /** A new 16 px icon in the colour of the surrounding text. */
  public Span create() {
    Span icon = new Span();
    icon.addClassNames("i", cssClass());
    icon.getElement().setAttribute("aria-hidden", "true");
    return icon;
  }

  /** The class that draws it. */
  public String cssClass() {
    return "i-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
