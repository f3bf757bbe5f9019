package dev.hearth.trainingjob.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import dev.hearth.base.ui.BadgeState;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.base.ui.PersonAvatar;
import dev.hearth.base.ui.RelativeTime;
import dev.hearth.base.ui.StateBadge;
import dev.hearth.trainingjob.TrainingJobRow;
import java.time.Duration;

/**
 * Name, state and start of a job; who submitted it and when. A failure stands first, in AWS's
 * words.
 */
final class JobHead extends Div {

  JobHead(TrainingJobRow job) {
    addClassName("jobhead");
    Div title =
        new Div(new H1(job.name()), new StateBadge(JobWords.state(job), JobWords.stateWord(job)));
    title.addClassNames("row", "title");
    JobWords.start(job).ifPresent(start -> title.add(new StateBadge(start)));
    Span by = new Span(job.personName() + ", " + job.teamName());
    Div facts =
        new Div(
            new PersonAvatar(job.person(), job.personName(), PersonAvatar.Size.SMALL),
            by,
            fact("created ", RelativeTime.clockWithSeconds(job.createdAt())));
    facts.addClassNames("row", "facts");
    if (job.trainingStartedAt() != null && job.trainingEndedAt() != null) {
      Span trained = fact("trained from ", RelativeTime.clockWithSeconds(job.trainingStartedAt()));
      trained.add(
          new Span(" to "),
          RelativeTime.clockWithSeconds(job.trainingEndedAt()),
          new Span(
              ", "
                  + JobWords.duration(
                      Duration.between(job.trainingStartedAt(), job.trainingEndedAt()))));
      facts.add(trained);
    } else if (job.trainingStartedAt() != null) {
      facts.add(fact("training for ", RelativeTime.since(job.trainingStartedAt())));
    }
    add(title, facts);
    if (job.failureReason() != null) {
      Span words = new Span(job.failureReason());
      words.addClassName("grow");
      Div reason = new Div(HearthIcon.OCTAGON_X.create(), words);
      reason.addClassNames("callout", BadgeState.FAILED.cssClass());
      add(reason);
    }
  }

  private static Span fact(String words, RelativeTime time) {
    Span fact = new Span(new Span(words), time);
    fact.addClassName("fact");
    return fact;
  }
}
