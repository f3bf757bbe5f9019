package dev.hearth.trainingjob.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.hearth.base.ui.Countdown;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.base.ui.PersonAvatar;
import dev.hearth.base.ui.RelativeTime;
import dev.hearth.base.ui.StateBadge;
import dev.hearth.warmpool.MatchReport.PoolMatch;
import dev.hearth.warmpool.WarmPoolRow;
import dev.hearth.warmpool.ui.PoolWords;
import java.time.Duration;
import java.time.Instant;

/**
 * The pool the job would get. Whether its host holds the image stands apart: it decides the speed,
 * not the match.
 */
final class MatchedPoolCard extends Div {

  MatchedPoolCard(PoolMatch match, Instant now) {
    addClassName("card");
    WarmPoolRow pool = match.pool();
    Span gap = new Span();
    gap.addClassName("grow");
    Div head =
        new Div(new H2("The pool it would get"), gap, new StateBadge(PoolWords.state(pool, now)));
    head.addClassName("head");
    Div facts = new Div(name(pool), lastJob(pool), equal(match, pool), time(pool));
    facts.addClassName("poolfacts");
    add(head, facts, image(match));
  }

  private static Div name(WarmPoolRow pool) {
    Span label = new Span(pool.label());
    label.addClassNames("mono", "md");
    return new Div(
        label, sub(pool.jobsSoFar() == 1 ? "1 job so far" : pool.jobsSoFar() + " jobs so far"));
  }

  private static Div lastJob(WarmPoolRow pool) {
    Span job = new Span(pool.lastJobName());
    job.addClassName("clip");
    Span by = sub(pool.lastPersonName());
    if (pool.lastJobEndedAt() != null) {
      by.add(new Span(" · done "), RelativeTime.clock(pool.lastJobEndedAt()));
    }
    Div words = new Div(job, by);
    words.addClassName("grow");
    Div row = new Div(new PersonAvatar(pool.lastPerson(), pool.lastPersonName()), words);
    row.addClassName("row");
    return row;
  }

  private static Div equal(PoolMatch match, WarmPoolRow pool) {
    Span all =
        new Span(
            HearthIcon.EQUAL.create(),
            new Span("All " + match.comparisons().size() + " criteria equal"));
    all.addClassName("eq");
    return new Div(
        all, sub(pool.shared() ? "shared across teams" : "private to " + pool.lastTeamName()));
  }

  private static Div time(WarmPoolRow pool) {
    Div time = new Div();
    if (pool.expiresAt() != null && pool.availableSince() != null) {
      time.add(
          Countdown.withMeter(
              "cools",
              pool.expiresAt(),
              Duration.between(pool.availableSince(), pool.expiresAt())));
    }
    return time;
  }

  private static Div image(PoolMatch match) {
    Span image = new Span(PoolWords.shortImage(match.pool().image()));
    image.addClassName("mono");
    Span words =
        match.imageOnHost()
            ? new Span(
                new Span("Its host already holds "),
                image,
                new Span(", so nothing has to be pulled."))
            : new Span(
                new Span("Its host holds "),
                image,
                new Span(
                    ", not your image. That does not decide the match; it adds about "
                        + JobWords.duration(match.startLatency().imagePull())
                        + " for the pull."));
    Div note = new Div(HearthIcon.BOX.create(), words);
    note.addClassNames("note", "affinity");
    return note;
  }

  private static Span sub(String words) {
    Span sub = new Span(words);
    sub.addClassName("sub");
    sub.getElement().getClassList().add("block");
    return sub;
  }
}
