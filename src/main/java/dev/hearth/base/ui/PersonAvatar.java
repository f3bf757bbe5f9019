package dev.hearth.base.ui;

import com.vaadin.flow.component.html.Span;
import dev.hearth.base.PersonId;
import java.util.Locale;

/**
 * A person as initials on a hue. The hue follows from the person's id, so it is the same on every
 * screen; beyond seven people hues repeat and the initials tell. Hidden from screen readers: the
 * name always stands beside it.
 */
public final class PersonAvatar extends Span {

  private static final int HUES = 7;

  /** How large an avatar is drawn. */
  public enum Size {
    SMALL("xs"),
    ROW(""),
    LARGE("l");

    private final String cssClass;

    Size(String cssClass) {
      this.cssClass = cssClass;
    }
  }

  public PersonAvatar(PersonId id, String name) {
    this(id, name, Size.ROW);
  }

  public PersonAvatar(PersonId id, String name, Size size) {
    super(initials(name));
    addClassNames("av", "p" + hue(id));
    if (!size.cssClass.isEmpty()) {
      addClassName(size.cssClass);
    }
    getElement().setAttribute("aria-hidden", "true");
  }

  /** The hue of a person, 1 to 7. */
  public static int hue(PersonId id) {
    return 1 + Math.floorMod(id.value().hashCode(), HUES);
  }

  /** Two letters at most: of the first and the last word, or the first two of a single word. */
  public static String initials(String name) {
    String[] words = name.strip().split("[\\s._-]+");
    String letters =
        words.length > 1
            ? firstOf(words[0], 1) + firstOf(words[words.length - 1], 1)
            : firstOf(words[0], 2);
    return letters.toUpperCase(Locale.ROOT);
  }

  private static String firstOf(String word, int characters) {
    int count = Math.min(characters, word.codePointCount(0, word.length()));
    return word.substring(0, word.offsetByCodePoints(0, count));
  }
}
