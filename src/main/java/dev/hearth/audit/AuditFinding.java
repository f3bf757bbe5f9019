package dev.hearth.audit;

/**
 * Something in a chain that nobody with the key has done.
 *
 * @param chain the tenant's id, or {@code platform}
 * @param number the place in the chain
 */
public record AuditFinding(String chain, long number, What what) {

  /** What is wrong at that place. */
  public enum What {
    CHANGED("is not what was sealed: edited, or swapped with another"),
    MISSING("is missing"),
    CUT_OFF("and what followed is cut off: the chain ended here or later");

    private final String words;

    What(String words) {
      this.words = words;
    }
  }

  /** As a line of the report. */
  public String words() {
    return "chain " + chain + ": event " + number + " " + what.words;
  }
}
