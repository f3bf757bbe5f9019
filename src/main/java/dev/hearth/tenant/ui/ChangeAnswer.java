package dev.hearth.tenant.ui;

import dev.hearth.base.FieldProblem;
import dev.hearth.base.ui.ExactTime;
import dev.hearth.base.ui.Notice;
import dev.hearth.tenant.Change;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** Tells a person what became of the change they asked for. */
final class ChangeAnswer {

  private ChangeAnswer() {}

  /**
   * @param done what to say when it holds now
   * @param invalid shows problems at their fields
   * @return whether it holds now
   */
  static boolean tell(
      Change change, ZoneId zone, String done, Consumer<List<FieldProblem>> invalid) {
    switch (change) {
      case Change.Done d -> {
        Notice.done(done);
        return true;
      }
      case Change.Invalid(List<FieldProblem> problems) -> invalid.accept(problems);
      case Change.Conflict conflict -> Notice.problem(words(conflict, zone));
      case Change.Refused(String reason) -> Notice.problem(reason);
    }
    return false;
  }

  /** For a change that has no fields. */
  static boolean tell(Change change, ZoneId zone, String done) {
    return tell(change, zone, done, problems -> problems.forEach(p -> Notice.problem(p.message())));
  }

  static String words(Change.Conflict conflict, ZoneId zone) {
    String who = conflict.who() == null ? "Somebody else" : conflict.who();
    String when = conflict.when() == null ? "" : " at " + ExactTime.of(conflict.when(), zone);
    return who
        + " changed this"
        + when
        + ", after you opened it. Nothing of yours was saved; the page now shows what it is.";
  }
}
