package dev.hearth.warmpool.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.hearth.base.ui.BadgeState;
import dev.hearth.base.ui.StateBadge;
import dev.hearth.warmpool.CriterionComparison;
import dev.hearth.warmpool.JobShape;
import dev.hearth.warmpool.ShapeMatch;
import java.util.List;

/**
 * The viewer's own recent jobs: would the next one like it start warm, and if not, which criterion
 * differs.
 */
final class ShapesCard extends Div {

  private List<ShapeMatch> shown = List.of();

  ShapesCard() {
    addClassNames("shapes");
    setVisible(false);
  }

  void show(List<ShapeMatch> shapes) {
    if (shapes.equals(shown)) {
      return;
    }
    shown = List.copyOf(shapes);
    removeAll();
    setVisible(!shapes.isEmpty());
    H2 title = new H2("Your recent job shapes");
    title.addClassName("lbl");
    Div tiles = new Div();
    tiles.addClassName("tiles");
    tiles.getElement().setAttribute("role", "list");
    shapes.forEach(shape -> tiles.add(tile(shape)));
    add(title, tiles);
  }

  private static Div tile(ShapeMatch match) {
    JobShape shape = match.shape();
    Span image = PoolWords.image(shape.image());
    Span size =
        new Span(
            PoolWords.machines(shape.criteria())
                + ", "
                + shape.criteria().volumeSizeInGb()
                + " GB");
    size.addClassName("sub");
    Div what = new Div(image, size);
    what.addClassName("grow");
    var again = UseLink.like(match.lastJobName(), "Submit");
    again.addClassNames("btn", "sm");
    again.setAriaLabel("Submit a job like " + match.lastJobName());
    Div top = new Div(what, again);
    top.addClassName("row");
    Div tile = new Div(top, answer(match));
    tile.addClassNames("card", "tile");
    tile.getElement().setAttribute("role", "listitem");
    return tile;
  }

  private static Div answer(ShapeMatch match) {
    Div answer = new Div();
    answer.addClassName("answer-line");
    if (match.poolsThatMatch() > 0) {
      int pools = match.poolsThatMatch();
      answer.add(
          new StateBadge(BadgeState.WARM_START, "Warm"),
          words("would start warm on " + (pools == 1 ? "1 pool" : pools + " pools")));
    } else {
      answer.add(new StateBadge(BadgeState.COLD_START, "Cold"), words(whyCold(match)));
    }
    return answer;
  }

  /** Names the difference, not the failure. */
  static String whyCold(ShapeMatch match) {
    if (match.differences().isEmpty()) {
      return "nothing is warm for it";
    }
    CriterionComparison first = match.differences().getFirst();
    if (match.differences().size() > 1) {
      return match.closestPool()
          + " is closest, "
          + match.differences().size()
          + " criteria differ";
    }
    return PoolWords.inSentence(first.criterion())
        + " differs: "
        + match.closestPool()
        + " has "
        + first.poolHas()
        + ", it asks for "
        + first.wanted();
  }

  private static Span words(String text) {
    Span words = new Span(text);
    words.addClassName("sub");
    return words;
  }
}
