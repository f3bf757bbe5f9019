package dev.hearth.warmpool.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.hearth.base.WarmPoolId;
import dev.hearth.base.ui.BadgeState;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.base.ui.StateBadge;
import dev.hearth.warmpool.WarmPoolRow;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** A group of pools: what they have in common, how many stand where, and a row for each. */
final class PoolGroupCard extends Div {

  private final PoolGrouping grouping;
  private final Div counts = new Div();
  private final Div rows = new Div();
  private final Map<WarmPoolId, PoolRowBlock> blocks = new LinkedHashMap<>();
  private final Map<WarmPoolId, WarmPoolRow> pools = new LinkedHashMap<>();

  PoolGroupCard(PoolGroup group, PoolGrouping grouping, PoolViewer viewer, Instant now) {
    this.grouping = grouping;
    addClassNames("card", "group");
    counts.addClassName("right");
    rows.getElement().setAttribute("role", "list");
    add(new PoolGroupHead(group, grouping, counts));
    group.nearMiss().ifPresent(miss -> add(hint(group, miss)));
    add(rows);
    group.pools().forEach(pool -> show(pool, viewer, now));
    showCounts(now);
  }

  /** Shows a pool of this group: in its row, or in a new last one. Nothing moves. */
  void show(WarmPoolRow pool, PoolViewer viewer, Instant now) {
    pools.put(pool.id(), pool);
    PoolRowBlock block = blocks.get(pool.id());
    if (block == null) {
      block = new PoolRowBlock(pool, grouping, viewer, now);
      blocks.put(pool.id(), block);
      rows.add(block);
    } else {
      block.show(pool, viewer, now);
    }
  }

  /** Takes a pool off the screen. */
  void remove(WarmPoolId id) {
    pools.remove(id);
    PoolRowBlock block = blocks.remove(id);
    if (block != null) {
      rows.remove(block);
    }
  }

  Collection<WarmPoolRow> pools() {
    return pools.values();
  }

  void showCounts(Instant now) {
    PoolCounts count = PoolCounts.of(pools.values(), now);
    counts.removeAll();
    count(BadgeState.AVAILABLE, count.available(), "available");
    count(BadgeState.COOLING, count.cooling(), "cooling soon");
    count(BadgeState.SETTLING, count.settling(), "settling");
    count(BadgeState.IN_USE, count.inUse(), "in use");
    if (count.warm() == 0) {
      counts.add(new StateBadge(BadgeState.COOLED, "nothing warm"));
    }
  }

  private void count(BadgeState state, int number, String words) {
    if (number > 0) {
      counts.add(new StateBadge(state, number + " " + words));
    }
  }

  private static Div hint(PoolGroup group, PoolGroup.NearMiss miss) {
    String other =
        miss.directlyAbove() ? "the group above" : "the group of " + miss.neighbour().label();
    Span words =
        new Span(
            "Differs from " + other + " only in " + PoolWords.inSentence(miss.criterion()) + ". ");
    Anchor compare = UseLink.compare(group.first(), "Compare");
    compare.setAriaLabel("Compare with " + miss.neighbour().label());
    words.add(compare);
    Div hint = new Div(HearthIcon.DIFFERS.create(), words);
    hint.addClassName("ghint");
    return hint;
  }
}
