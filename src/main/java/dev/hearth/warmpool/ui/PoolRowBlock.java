package dev.hearth.warmpool.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.hearth.base.ui.Countdown;
import dev.hearth.base.ui.PersonAvatar;
import dev.hearth.base.ui.RelativeTime;
import dev.hearth.base.ui.StateBadge;
import dev.hearth.warmpool.InputMode;
import dev.hearth.warmpool.StartLatencyForecast;
import dev.hearth.warmpool.WarmPoolRow;
import dev.hearth.warmpool.WarmPoolStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One pool: state, name, image on host, time left, last job, idle time, and what one can do. It
 * stays the same component while the pool lives and shows only what changed, so focus and selection
 * survive.
 */
final class PoolRowBlock extends Div {

  private static final int PULL_SECONDS =
      (int) StartLatencyForecast.warm(InputMode.FAST_FILE, 0, false).imagePull().toSeconds();

  private final StateBadge state;
  private final Div id = cell("id");
  private final Div image = cell("img");
  private final Div time = cell("cd");
  private final Div who = cell("who");
  private final Div idle = cell("idle");
  private final Div actions = cell("act");
  private final PoolGrouping grouping;

  private record Offer(WarmPoolStatus status, boolean usable, boolean mine, String team) {}

  private @Nullable Offer offered;
  private @Nullable WarmPoolRow shown;
  private @Nullable PoolViewer shownTo;

  PoolRowBlock(WarmPoolRow pool, PoolGrouping grouping, PoolViewer viewer, Instant now) {
    this.grouping = grouping;
    addClassName("pool");
    getElement().setAttribute("role", "listitem");
    state = new StateBadge(PoolWords.state(pool, now));
    Div badge = cell("st");
    badge.add(state);
    add(badge, id, image, time, who, idle, actions);
    show(pool, viewer, now);
  }

  /** Shows the pool as it is now. */
  void show(WarmPoolRow pool, PoolViewer viewer, Instant now) {
    state.show(PoolWords.state(pool, now));
    if (pool.equals(shown) && viewer.equals(shownTo)) {
      return;
    }
    boolean cooled = pool.endedAt() != null;
    setClassName("cooled", cooled);
    fill(id, mono(pool.label()), sub(chain(pool)));
    fill(image, PoolWords.image(pool.image()), sub(viewer.imageRemark(pool, PULL_SECONDS)));
    fill(time, timeOf(pool));
    Span job = new Span(pool.lastJobName());
    job.addClassNames("job", "clip");
    job.setTitle(pool.lastJobName());
    fill(
        who,
        new PersonAvatar(pool.lastPerson(), pool.lastPersonName()),
        new Div(job, lastJob(pool, viewer)));
    fill(idle, idleOf(pool, now));
    offer(pool, viewer);
    shown = pool;
    shownTo = viewer;
  }

  /** The link stays the same one while it means the same, so that it keeps the focus. */
  private void offer(WarmPoolRow pool, PoolViewer viewer) {
    Offer now = new Offer(pool.status(), pool.usable(), viewer.inTeamOf(pool), pool.lastTeamName());
    if (!now.equals(offered)) {
      fill(actions, actionsOf(pool, viewer));
      offered = now;
    }
  }

  private String chain(WarmPoolRow pool) {
    if (grouping != PoolGrouping.EXACT) {
      return PoolWords.machines(pool.criteria()) + ", " + pool.criteria().volumeSizeInGb() + " GB";
    }
    return pool.jobsSoFar() == 1 ? "1 job so far" : pool.jobsSoFar() + " jobs so far";
  }

  private static Component timeOf(WarmPoolRow pool) {
    Instant expires = pool.expiresAt();
    Instant available = pool.availableSince();
    Instant used = pool.inUseSince();
    Instant ended = pool.endedAt();
    if (ended != null) {
      Span reason = sub(pool.endReason() == null ? "" : pool.endReason().label());
      return new Div(new Span("Cooled "), RelativeTime.clock(ended), reason);
    }
    if (expires != null && available != null) {
      return Countdown.withMeter("cools", expires, Duration.between(available, expires));
    }
    if (used != null) {
      Span since = sub("since ");
      since.add(RelativeTime.clock(used));
      Span meter = new Span(new Span());
      meter.addClassNames("meter", "busy");
      Div line = new Div(RelativeTime.since(used), since);
      line.addClassName("line");
      return new Div(line, meter);
    }
    return sub("Reusable in a moment");
  }

  private static Component lastJob(WarmPoolRow pool, PoolViewer viewer) {
    Span words = sub(pool.lastPersonName());
    boolean teamIsSaid = pool.status() == WarmPoolStatus.AVAILABLE; // beside the action
    if (!viewer.inTeamOf(pool) && !teamIsSaid) {
      words.add(" · " + pool.lastTeamName());
    }
    if (pool.lastJobEndedAt() != null) {
      words.add(new Span(" · done "), RelativeTime.clock(pool.lastJobEndedAt()));
    }
    return words;
  }

  private static Component idleOf(WarmPoolRow pool, Instant now) {
    if (pool.availableSince() != null && pool.endedAt() == null) {
      return RelativeTime.since(pool.availableSince().minus(pool.idleBefore()));
    }
    long seconds = pool.idleAt(now).toSeconds();
    Span fixed = new Span(seconds == 0 ? "–" : PoolWords.stopwatch(seconds));
    fixed.addClassName("t3");
    return fixed;
  }

  private static Component[] actionsOf(WarmPoolRow pool, PoolViewer viewer) {
    return switch (pool.status()) {
      case AVAILABLE ->
          pool.usable()
              ? new Component[] {
                UseLink.of(pool),
                rest(viewer.inTeamOf(pool) ? "" : "kept warm by " + pool.lastTeamName())
              }
              : new Component[] {rest("private to " + pool.lastTeamName())};
      case IN_USE, SETTLING, TERMINATED -> new Component[0];
    };
  }

  private static Span rest(String words) {
    Span rest = sub(words);
    rest.addClassName("rest");
    return rest;
  }

  private static void fill(Div cell, Component... content) {
    cell.removeAll();
    cell.add(content);
  }

  private static Div cell(String name) {
    Div cell = new Div();
    cell.addClassName(name);
    return cell;
  }

  private static Span mono(String words) {
    Span span = new Span(words);
    span.addClassName("mono");
    return span;
  }

  private static Span sub(String words) {
    Span span = new Span(words);
    span.addClassName("sub");
    return span;
  }
}
