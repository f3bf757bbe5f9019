package dev.hearth.trainingjob.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.hearth.trainingjob.TrainingJobRow;
import dev.hearth.warmpool.CriteriaMatcher;
import dev.hearth.warmpool.Criterion;
import dev.hearth.warmpool.MatchCriteria;
import dev.hearth.warmpool.ui.PoolWords;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/** What was asked for: all that decides the match, then what decides the speed. */
final class RequestCard extends Div {

  private static final List<Criterion> SHOWN =
      List.of(
          Criterion.VOLUME_SIZE,
          Criterion.VOLUME_KEY,
          Criterion.SUBNETS,
          Criterion.SECURITY_GROUPS,
          Criterion.INTER_CONTAINER_ENCRYPTION,
          Criterion.NETWORK_ISOLATION,
          Criterion.SESSION_TAGS);

  RequestCard(TrainingJobRow job) {
    addClassName("card");
    MatchCriteria criteria = job.shape().criteria();
    DescriptionList facts = new DescriptionList();
    facts.addClassName("kv");
    fact(facts, "Role", new Span(criteria.roleName()));
    fact(facts, "Instances", new Span(PoolWords.machines(criteria)));
    for (Criterion criterion : SHOWN) {
      fact(facts, criterion.label(), new Span(CriteriaMatcher.display(criterion, criteria)));
    }
    fact(facts, "Image", PoolWords.image(job.shape().image()));
    fact(
        facts,
        "Input",
        new Span(job.shape().inputMode().label() + ", " + gigabytes(job.shape().inputGb())));
    fact(
        facts,
        "Keep-alive",
        new Span(job.keepAlive().isZero() ? "none" : job.keepAlive().toMinutes() + " min"));
    Span cloudName = new Span(job.cloudName());
    cloudName.addClassName("mono");
    fact(facts, "Name in AWS", cloudName);
    Div head = new Div(new H2("Request"));
    head.addClassName("head");
    Div pad = new Div(facts);
    pad.addClassNames("pad", "below-head");
    add(head, pad);
  }

  static String gigabytes(double gb) {
    return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(gb)
        + " GB";
  }

  private static void fact(DescriptionList facts, String term, Span description) {
    facts.add(new DescriptionList.Term(term), new DescriptionList.Description(description));
  }
}
