package dev.hearth.warmpool.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.hearth.base.WarmPoolId;
import dev.hearth.warmpool.WarmPoolRow;
import dev.hearth.warmpool.WarmPoolStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All groups. The order is that of the moment the board was laid out: rows change in place, new
 * pools come last, cooled ones stay greyed. {@link #moved()} says how far the board has drifted
 * from the order it would have now.
 */
final class PoolBoard extends Div {

  /**
   * Cooled rows beyond this leave the screen, the longest cooled first, so that a page left open
   * does not grow for ever.
   */
  private static final int COOLED_KEPT = 20;

  private final Div groups = new Div();
  private final Map<String, PoolGroupCard> cards = new LinkedHashMap<>();
  private final Map<WarmPoolId, PoolGroupCard> cardOf = new LinkedHashMap<>();
  private final Set<WarmPoolId> late = new HashSet<>();
  private PoolGrouping grouping = PoolGrouping.EXACT;

  PoolBoard() {
    addClassName("board");
    add(columns(), groups);
  }

  /** Lays the board out anew, leaving out what has cooled. */
  void layOut(List<WarmPoolRow> pools, PoolGrouping by, PoolViewer viewer, Instant now) {
    grouping = by;
    setClassName("by-other", by != PoolGrouping.EXACT);
    cards.clear();
    cardOf.clear();
    late.clear();
    groups.removeAll();
    List<WarmPoolRow> live =
        pools.stream().filter(pool -> pool.status() != WarmPoolStatus.TERMINATED).toList();
    PoolGroup.of(live, by).forEach(group -> addGroup(group, viewer, now));
  }

  /** Shows every pool as it is now, each where it stands. */
  void update(List<WarmPoolRow> pools, PoolViewer viewer, Instant now) {
    for (WarmPoolRow pool : pools) {
      PoolGroupCard card = cardOf.get(pool.id());
      if (card != null) {
        card.show(pool, viewer, now);
      } else if (pool.status() != WarmPoolStatus.TERMINATED) {
        late.add(pool.id());
        addLate(pool, viewer, now);
      }
    }
    dropLongCooled();
    cards.values().forEach(card -> card.showCounts(now));
  }

  /** How many pools are new since the board was laid out, or have cooled. */
  int moved() {
    Set<WarmPoolId> moved = new HashSet<>(late);
    cooled().forEach(pool -> moved.add(pool.id()));
    return moved.size();
  }

  boolean isBlank() {
    return cardOf.isEmpty();
  }

  private void addGroup(PoolGroup group, PoolViewer viewer, Instant now) {
    PoolGroupCard card = new PoolGroupCard(group, grouping, viewer, now);
    cards.put(group.key(), card);
    group.pools().forEach(pool -> cardOf.put(pool.id(), card));
    groups.add(card);
  }

  private void addLate(WarmPoolRow pool, PoolViewer viewer, Instant now) {
    PoolGroupCard card = cards.get(grouping.keyOf(pool));
    if (card == null) {
      PoolGroup.of(List.of(pool), grouping).forEach(group -> addGroup(group, viewer, now));
    } else {
      card.show(pool, viewer, now);
      cardOf.put(pool.id(), card);
    }
  }

  private void dropLongCooled() {
    List<WarmPoolRow> cooled = cooled();
    for (WarmPoolRow pool : cooled.subList(0, Math.max(0, cooled.size() - COOLED_KEPT))) {
      PoolGroupCard card = cardOf.remove(pool.id());
      late.remove(pool.id());
      if (card != null) {
        card.remove(pool.id());
      }
    }
    cards.values().removeIf(card -> card.pools().isEmpty() && remove(card));
  }

  private boolean remove(PoolGroupCard card) {
    groups.remove(card);
    return true;
  }

  private List<WarmPoolRow> cooled() {
    return cards.values().stream()
        .flatMap(card -> card.pools().stream())
        .filter(pool -> pool.endedAt() != null)
        .sorted(Comparator.comparing(WarmPoolRow::endedAt))
        .toList();
  }

  private static Div columns() {
    Div columns = new Div();
    columns.addClassName("cols");
    columns.getElement().setAttribute("aria-hidden", "true");
    for (String name :
        List.of("State", "Pool", "Image on host", "Time left", "Last job", "Idle so far", "")) {
      columns.add(new Span(name));
    }
    return columns;
  }
}
