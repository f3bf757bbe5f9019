package dev.hearth.tenant;

import dev.hearth.base.FieldProblem;
import java.util.List;

/** Names that people give to tenants and teams. Pure. */
public final class Names {

  /** Name of the field, as used in {@link FieldProblem}. */
  public static final String FIELD = "name";

  private static final int LONGEST = 100;

  private Names() {}

  /**
   * What is wrong with the name. A slash is refused because the name is part of the team's address.
   */
  public static List<FieldProblem> check(String name) {
    var plain = name.strip();
    if (plain.isEmpty() || plain.length() > LONGEST) {
      return List.of(new FieldProblem(FIELD, "A name has 1 to " + LONGEST + " characters."));
    }
    if (plain.chars().anyMatch(c -> Character.isISOControl(c) || c == '/' || c == '\\')) {
      return List.of(new FieldProblem(FIELD, "A name has no slash and no line break."));
    }
    return List.of();
  }
}
