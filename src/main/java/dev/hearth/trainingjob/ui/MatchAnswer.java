package dev.hearth.trainingjob.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.hearth.base.ui.BadgeState;
import dev.hearth.base.ui.Countdown;
import dev.hearth.base.ui.RelativeTime;
import dev.hearth.base.ui.StateBadge;
import dev.hearth.warmpool.MatchReport;
import dev.hearth.warmpool.MatchReport.PoolMatch;
import java.time.Instant;

/**
 * The answer: would it start warm, on which pool, how soon; and the same on one scale with what
 * else could be had.
 */
final class MatchAnswer extends Div {

  MatchAnswer(MatchReport report, Instant now) {
    addClassNames("card", "answer");
    int checked = report.matching().size() + report.matchingInUse().size() + report.others().size();
    Span against =
        new Span("checked against " + (checked == 1 ? "1 pool" : checked + " pools") + ", ");
    against.add(RelativeTime.clockWithSeconds(now));
    against.addClassNames("s", "t2");
    Div line =
        new Div(
            report.warm()
                ? badge(BadgeState.WARM_START, "Warm")
                : badge(BadgeState.COLD_START, "Cold"),
            against);
    line.addClassName("row");
    Div spoken = new Div(new H1(sentence(report)));
    spoken.getElement().setAttribute("role", "status");
    Span basis = new Span("Start latency: 90 of 100 jobs are faster. Hatched: pulling the image.");
    basis.addClassNames("sub", "basis");
    add(line, spoken, next(report), bars(report), basis);
  }

  static String sentence(MatchReport report) {
    String cold = JobWords.duration(report.cold().total());
    if (report.warm()) {
      String pool = report.pool().map(match -> match.pool().label()).orElse("a pool");
      return "Yes. It would start warm on "
          + pool
          + ", in about "
          + JobWords.duration(report.expected().total())
          + ".";
    }
    if (!report.matchingInUse().isEmpty()) {
      String busy = report.matchingInUse().getFirst().pool().label();
      return "Not now: "
          + busy
          + " matches, but a job runs on it. It would start cold, in about "
          + cold
          + ".";
    }
    return "No. It would start cold, in about " + cold + ".";
  }

  private static Paragraph next(MatchReport report) {
    Paragraph words = new Paragraph();
    words.addClassName("t2");
    report
        .pool()
        .map(match -> match.pool().expiresAt())
        .ifPresent(expires -> {
          Countdown left = Countdown.inSentence(expires);
          left.getElement().getClassList().add("sb");
          words.add(new Span("Submit within "), left, new Span(", before that pool cools."));
        });
    if (report.matching().size() > 1) {
      words.add(
          new Span(
              " It is one of " + report.matching().size() + " that match; SageMaker chooses."));
    }
    if (!report.warm()) {
      words.add(new Span(outlook(report)));
    }
    return words;
  }

  private static String outlook(MatchReport report) {
    if (report.oneChangeAway().isPresent()) {
      PoolMatch match = report.oneChangeAway().get();
      return "One change below would make it start warm, in about "
          + JobWords.duration(match.startLatency().total())
          + ".";
    }
    return report
        .closest()
        .map(match -> "The closest pool differs in " + match.differences().size() + " criteria.")
        .orElse("Nothing else is warm.");
  }

  private static LatencyBars bars(MatchReport report) {
    LatencyBars bars = new LatencyBars(report.cold().total());
    report
        .pool()
        .ifPresent(match -> bar(bars, match, match.imageOnHost() ? "" : ", image to pull"));
    report
        .oneChangeAway()
        .filter(match ->
            !report.warm() || match.startLatency().total().compareTo(report.expected().total()) < 0)
        .ifPresent(match -> bar(bars, match, ", after one change"));
    return bars.cold("Cold, without a pool", report.cold().total());
  }

  private static void bar(LatencyBars bars, PoolMatch match, String remark) {
    bars.warm(
        "On " + match.pool().label() + remark,
        match.startLatency().total(),
        match.startLatency().imagePull());
  }

  private static StateBadge badge(BadgeState state, String words) {
    return new StateBadge(state, words);
  }
}
