package dev.hearth.trainingjob.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.hearth.base.ui.Countdown;
import dev.hearth.base.ui.RelativeTime;
import dev.hearth.base.ui.StateBadge;
import dev.hearth.warmpool.WarmPoolRow;
import dev.hearth.warmpool.ui.PoolWords;
import java.time.Duration;
import java.time.Instant;

/** The pool a job ran on or left behind, as it is now. */
final class PoolNowCard extends Div {

  PoolNowCard(WarmPoolRow pool, Instant now) {
    addClassNames("card", "poolnow");
    Span gap = new Span();
    gap.addClassName("grow");
    Div head = new Div(new H2("Its pool now"), gap, new StateBadge(PoolWords.state(pool, now)));
    head.addClassName("head");
    Span label = new Span(pool.label());
    label.addClassNames("mono", "md");
    Span jobs =
        new Span(pool.jobsSoFar() == 1 ? "1 job so far" : pool.jobsSoFar() + " jobs so far");
    jobs.addClassName("sub");
    Div name = new Div(label, jobs);
    name.addClassName("row");
    Div content = new Div(name, state(pool));
    content.addClassNames("pad", "stack-s");
    add(head, content);
  }

  private static Component state(WarmPoolRow pool) {
    if (pool.endedAt() != null) {
      String reason = pool.endReason() == null ? "" : ". " + pool.endReason().label();
      return new Div(
          new Span("Cooled "), RelativeTime.clock(pool.endedAt()), new Span(reason + "."));
    }
    if (pool.expiresAt() != null && pool.availableSince() != null) {
      return Countdown.withMeter(
          "cools", pool.expiresAt(), Duration.between(pool.availableSince(), pool.expiresAt()));
    }
    if (pool.inUseSince() != null) {
      return new Div(
          new Span(pool.lastJobName() + " has run on it for "),
          RelativeTime.since(pool.inUseSince()));
    }
    return new Span("Reusable in a moment.");
  }
}
