package dev.hearth.tenant;

import dev.hearth.base.FieldProblem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a change somebody asked for; only {@link Done} changed anything. */
public sealed interface Change {

  /** It holds now. */
  record Done() implements Change {}

  /** Fields are wrong. */
  record Invalid(List<FieldProblem> problems) implements Change {

    public Invalid {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Somebody changed the same thing after it was opened here.
   *
   * @param who by name; null when it was not a person
   * @param when real time
   */
  record Conflict(@Nullable String who, @Nullable Instant when) implements Change {}

  /** A rule forbids it, for everybody. */
  record Refused(String reason) implements Change {}

  static Change invalid(String field, String message) {
    return new Invalid(List.of(new FieldProblem(field, message)));
  }
}
