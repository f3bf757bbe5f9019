package dev.hearth.demo.trace;

/** Why a row of a trace is not replayed. Nothing is guessed in its place. */
public enum SkipReason {
  MISSING_FIELD("a field is missing or empty"),
  UNKNOWN_TEAM("the team is unknown"),
  BAD_NUMBER("a number cannot be read or is out of range"),
  BAD_TIME("the submit time is not of the form 2017-10-04 00:33:40"),
  UNKNOWN_STATUS("the status is none of Pass, Killed, Failed"),
  TOO_LONG("a name has more than 60 characters");

  private final String words;

  SkipReason(String words) {
    this.words = words;
  }

  /** As a report says it. */
  public String words() {
    return words;
  }
}
