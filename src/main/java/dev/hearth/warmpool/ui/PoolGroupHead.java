package dev.hearth.warmpool.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.base.ui.StateBadge;
import dev.hearth.warmpool.MatchCriteria;
import dev.hearth.warmpool.WarmPoolRow;

/** The head of a group: what its pools share, and what that decides. */
final class PoolGroupHead extends Div {

  PoolGroupHead(PoolGroup group, PoolGrouping grouping, Div counts) {
    addClassName("ghead");
    Div line = new Div();
    line.addClassName("l1");
    WarmPoolRow pool = group.first();
    switch (grouping) {
      case EXACT -> {
        line.add(machines(pool.criteria()), sharing(pool));
        add(
            line,
            PoolWords.criteria(
                pool.criteria(), group.nearMiss().map(PoolGroup.NearMiss::criterion)));
      }
      case ROLE -> {
        line.add(
            title(pool.criteria().roleName()),
            StateBadge.plain(HearthIcon.LOCK, "Role: must match"),
            sharing(pool));
        add(
            line,
            remark(
                "A job under another role never reuses these pools. The other criteria must match too."));
      }
      case IMAGE -> {
        line.add(
            title(PoolWords.shortImage(pool.image())),
            StateBadge.plain(HearthIcon.SPEED, "Image: decides the speed"));
        add(
            line,
            remark(
                "Their hosts hold this image, so a matching job starts without pulling it. It does not decide the match."));
      }
    }
    line.add(counts);
  }

  private static StateBadge sharing(WarmPoolRow pool) {
    return pool.shared()
        ? StateBadge.plain(HearthIcon.PEOPLE, "Shared across teams")
        : StateBadge.plain(HearthIcon.LOCK, "Private to " + pool.lastTeamName());
  }

  private static H2 machines(MatchCriteria criteria) {
    Span times = new Span(" × ");
    times.addClassName("x");
    return new H2(
        new Span(criteria.instanceType()),
        times,
        new Span(Integer.toString(criteria.instanceCount())));
  }

  private static H2 title(String words) {
    return new H2(words);
  }

  private static Div remark(String words) {
    Div remark = new Div(words);
    remark.addClassName("crit");
    return remark;
  }
}
