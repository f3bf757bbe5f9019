package dev.hearth.warmpool.ui;

import com.vaadin.flow.component.html.Div;
import dev.hearth.base.WarmPoolId;
import dev.hearth.base.ui.BadgeState;
import dev.hearth.warmpool.WarmPoolRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says to a screen reader what happened to the viewer's own pools, and nothing while nothing
 * happens. Other people's pools are silent: on a busy page they would never stop talking.
 */
final class Announcer extends Div {

  private final Map<WarmPoolId, BadgeState> known = new HashMap<>();

  Announcer() {
    addClassName("sr");
    getElement().setAttribute("aria-live", "polite");
  }

  void say(List<WarmPoolRow> pools, PoolViewer viewer, Instant now) {
    Map<WarmPoolId, BadgeState> present = new HashMap<>();
    for (WarmPoolRow pool : pools) {
      if (viewer.owns(pool)) {
        BadgeState state = PoolWords.state(pool, now);
        present.put(pool.id(), state);
        BadgeState before = known.get(pool.id());
        if (before != null && before != state) {
          setText(pool.label() + ": " + state.word());
        }
      }
    }
    known.clear();
    known.putAll(present);
  }
}
