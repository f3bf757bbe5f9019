package dev.hearth.base;

/**
 * A check of the whole installation that an operator runs from the command line, as {@code ./hearth
 * NAME}: the running portal answers, since a file database has one process only.
 */
public interface OperatorReport {

  /** The task's name, such as {@code audit-verify}. */
  String name();

  /** Runs the check now. */
  Result run();

  /**
   * What the command prints, and whether it ends with success.
   *
   * @param clean false when something was found
   * @param text lines for people, ending with a line break
   */
  record Result(boolean clean, String text) {}
}
