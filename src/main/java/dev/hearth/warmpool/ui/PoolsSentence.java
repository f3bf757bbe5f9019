package dev.hearth.warmpool.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.hearth.access.CurrentUser;
import dev.hearth.base.ui.Countdown;
import java.time.Instant;
import java.util.Optional;

/**
 * The answer in words at the top: how much is warm, how much of it is mine to use, and how long it
 * lasts.
 */
final class PoolsSentence extends Div {

  private final Span warm = phrase();
  private final Span usable = phrase();
  private final Span next = phrase();
  private Optional<Instant> nextCools = Optional.empty();

  PoolsSentence(CurrentUser user) {
    addClassName("hero");
    Paragraph scope = new Paragraph(scope(user));
    add(new Div(new H1(warm, usable, next), scope));
  }

  void show(PoolCounts counts) {
    warm.setText(
        switch (counts.warm()) {
          case 0 -> "Nothing is warm";
          case 1 -> "1 pool warm";
          default -> counts.warm() + " pools warm";
        });
    usable.setVisible(counts.warm() > 0);
    usable.setText(
        counts.usable() == 0 ? "none you can use now" : counts.usable() + " you can use now");
    if (!counts.nextCools().equals(nextCools)) {
      next.removeAll();
      counts
          .nextCools()
          .ifPresent(
              instant -> next.add(new Span("next cools in "), Countdown.inSentence(instant)));
      nextCools = counts.nextCools();
    }
    next.setVisible(nextCools.isPresent());
  }

  private static String scope(CurrentUser user) {
    String tenant = user.tenantName() == null ? "your organisation" : user.tenantName();
    return switch (user.teams().size()) {
      case 0 -> "All pools of " + tenant + ".";
      case 1 ->
          "Pools of "
              + user.teams().getFirst().teamName()
              + ", and those that "
              + tenant
              + " shares with it.";
      default ->
          "Pools of your "
              + user.teams().size()
              + " teams, and those that "
              + tenant
              + " shares with them.";
    };
  }

  private static Span phrase() {
    Span phrase = new Span();
    phrase.addClassName("ph");
    return phrase;
  }
}
