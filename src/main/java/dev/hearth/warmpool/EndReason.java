package dev.hearth.warmpool;

/** Why a pool ended, as far as AWS lets it be known. */
public enum EndReason {
  EXPIRED("Kept warm until its time ran out"),
  RELEASED("Released"),
  NOT_KEPT("Its last job asked for no keep-alive, or the cluster was not kept"),
  ENDED_EARLY("Ended by AWS before its time");

  private final String label;

  EndReason(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
