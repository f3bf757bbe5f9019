package dev.hearth.trainingjob.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.hearth.base.ui.Countdown;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.warmpool.CriteriaMatcher;
import dev.hearth.warmpool.CriterionComparison;
import dev.hearth.warmpool.MatchCriteria;
import dev.hearth.warmpool.MatchReport.PoolMatch;
import dev.hearth.warmpool.WarmPoolRow;
import dev.hearth.warmpool.ui.PoolWords;
import java.util.List;
import java.util.function.Consumer;

/**
 * The closest pool that does not match: every criterion, the differing ones first, and the button
 * that makes it match.
 */
final class NearestMissCard extends Div {

  /**
   * @param others how many more pools do not match
   * @param apply takes the pool's criteria over into the form
   */
  NearestMissCard(PoolMatch match, int others, Consumer<MatchCriteria> apply) {
    addClassNames("card", "miss");
    List<CriterionComparison> differences = match.differences();
    Span label = new Span(match.pool().label());
    label.addClassName("mono");
    H2 title =
        new H2(
            new Span(
                differences.size() == 1
                    ? "One change away: "
                    : "Closest, " + differences.size() + " changes away: "),
            label);
    Div words = new Div(title, state(match));
    words.addClassName("grow");
    Div head = new Div(words);
    head.addClassNames("head", "top");
    if (differences.stream().allMatch(d -> d.criterion().changeable())) {
      Button button =
          new Button(
              applyWords(differences),
              HearthIcon.CHECK.create(),
              e -> apply.accept(match.pool().criteria()));
      button.setThemeName("soft");
      head.add(button);
    }
    add(head, table(match));
    if (others > 0) {
      Div more =
          new Div(
              others == 1 ? "1 more pool does not match." : others + " more pools do not match.");
      more.addClassName("more");
      add(more);
    }
  }

  private static String applyWords(List<CriterionComparison> differences) {
    if (differences.size() > 1) {
      return "Apply " + differences.size() + " changes";
    }
    CriterionComparison only = differences.getFirst();
    return "Apply: " + PoolWords.inSentence(only.criterion()) + " " + only.poolHas();
  }

  private static Div state(PoolMatch match) {
    WarmPoolRow pool = match.pool();
    Div state = new Div();
    state.addClassNames("s", "t2");
    Span image = new Span(PoolWords.shortImage(pool.image()));
    image.addClassName("mono");
    state.add(
        new Span(match.imageOnHost() ? "Its host already holds " : "Its host holds "),
        image,
        new Span(". "));
    if (pool.expiresAt() != null) {
      state.add(
          new Span("Available, cools in "), Countdown.inSentence(pool.expiresAt()), new Span("."));
    } else if (pool.inUseSince() != null) {
      state.add(new Span("In use by " + pool.lastJobName() + "."));
    }
    return state;
  }

  private static NativeTable table(PoolMatch match) {
    NativeTableRow header = new NativeTableRow();
    for (String name : List.of("Criterion", "Wanted", "Pool has", "Equal?")) {
      header.add(new NativeTableHeaderCell(name));
    }
    NativeTableBody rows = new NativeTableBody();
    CriteriaMatcher.differingFirst(match.comparisons())
        .forEach(comparison -> rows.add(row(comparison)));
    NativeTable table = new NativeTable(new NativeTableHeader(header), rows);
    table.addClassName("cmp");
    return table;
  }

  private static NativeTableRow row(CriterionComparison comparison) {
    String verdict =
        comparison.equalAsSet() ? "equal as a set" : comparison.equal() ? "equal" : "differs";
    Span equal =
        new Span(
            (comparison.equal() ? HearthIcon.EQUAL : HearthIcon.NOT_EQUAL).create(),
            new Span(verdict));
    equal.addClassName("eq");
    NativeTableRow row =
        new NativeTableRow(
            new NativeTableCell(comparison.criterion().label()),
            new NativeTableCell(comparison.wanted()),
            new NativeTableCell(comparison.poolHas()),
            new NativeTableCell(equal));
    if (!comparison.equal()) {
      row.addClassName("ne");
    }
    return row;
  }
}
