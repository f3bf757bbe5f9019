package dev.hearth.base.ui;

import com.vaadin.flow.component.html.Span;

/**
 * A state as icon, word and colour. It can change in place; a change moves nothing else on the
 * page.
 */
public final class StateBadge extends Span {

  /** The state with its own word. */
  public StateBadge(BadgeState state) {
    show(state, state.word());
  }

  /** The state's icon and colour with other words, such as "1 cooling soon". */
  public StateBadge(BadgeState state, String words) {
    show(state, words);
  }

  /** A remark in grey. */
  public static StateBadge plain(HearthIcon icon, String words) {
    StateBadge badge = new StateBadge(BadgeState.PLAIN, words);
    badge.removeAll();
    badge.add(icon.create(), new Span(words));
    return badge;
  }

  /** Changes to {@code state} and its own word. */
  public void show(BadgeState state) {
    show(state, state.word());
  }

  /** Changes to {@code state} with other words. */
  public void show(BadgeState state, String words) {
    removeAll();
    setClassName("badge " + state.cssClass());
    add(state.icon().create(), new Span(words));
  }
}
