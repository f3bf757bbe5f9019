package dev.hearth.trainingjob.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.hearth.access.CurrentUser;
import dev.hearth.base.ui.BadgeState;
import dev.hearth.base.ui.EmptyState;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.trainingjob.SubmitTrainingJob;
import dev.hearth.warmpool.MatchCriteria;
import dev.hearth.warmpool.MatchReport;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The right side of the form: the answer, the pool the job would get, and the nearest miss. Redrawn
 * only when it differs.
 */
final class MatchPanel extends Div {

  private final MatchQuestion question;
  private final Consumer<MatchCriteria> apply;
  private final Div applied = new Div();
  private final Div content = new Div();
  private Optional<MatchReport> shown = Optional.empty();
  private Optional<MatchCriteria> asked = Optional.empty();

  MatchPanel(MatchQuestion question, Consumer<MatchCriteria> apply) {
    this.question = question;
    this.apply = apply;
    addClassNames("stack", "matchpanel");
    content.addClassName("stack");
    applied.addClassNames("callout", BadgeState.AVAILABLE.cssClass());
    applied.setVisible(false);
    add(applied, content);
  }

  /** Answers for this job. */
  void ask(CurrentUser user, SubmitTrainingJob job, Instant now) {
    Optional<MatchReport> report = question.ask(user, job);
    asked = report.map(r -> r.shape().criteria());
    if (content.getComponentCount() > 0 && report.equals(shown)) {
      return;
    }
    shown = report;
    content.removeAll();
    report.ifPresentOrElse(
        r -> draw(r, now),
        () ->
            content.add(
                new EmptyState(
                    "Would it start warm?",
                    "Say on which instances and with how large a volume it should run. The answer"
                        + " appears here as you type.")));
  }

  /** Takes back the offer to undo. */
  void forget() {
    applied.setVisible(false);
  }

  private void draw(MatchReport report, Instant now) {
    content.add(new MatchAnswer(report, now));
    report.pool().ifPresent(match -> content.add(new MatchedPoolCard(match, now)));
    report
        .oneChangeAway()
        .or(() -> report.warm() ? Optional.empty() : report.closest())
        .ifPresent(match ->
            content.add(
                new NearestMissCard(match, report.others().size() - 1, this::applyWithUndo)));
  }

  private void applyWithUndo(MatchCriteria criteria) {
    Optional<MatchCriteria> before = asked;
    apply.accept(criteria);
    before.ifPresent(old -> {
      Button undo =
          new Button(
              "Undo",
              event -> {
                apply.accept(old);
                forget();
              });
      undo.setThemeName("small");
      Span words = new Span("The form now asks for what the pool has.");
      words.addClassName("grow");
      applied.removeAll();
      applied.add(HearthIcon.CHECK.create(), words, undo);
      applied.setVisible(true);
    });
  }
}
