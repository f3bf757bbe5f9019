package dev.hearth.base.ui;

/**
 * The states Hearth shows as a badge. Each has an icon, a word and a colour, so that none of the
 * three is needed alone.
 */
public enum BadgeState {
  AVAILABLE("Available", HearthIcon.CHECK_CIRCLE, "st-available"),
  COOLING("Cooling soon", HearthIcon.HOURGLASS, "st-cooling"),
  IN_USE("In use", HearthIcon.PLAY, "st-inuse"),
  SETTLING("Settling", HearthIcon.DOTS, "st-settling"),
  COOLED("Cooled", HearthIcon.CIRCLE, "st-cooled"),
  REFUSED("Refused", HearthIcon.OCTAGON_X, "st-refused"),
  FAILED("Failed", HearthIcon.OCTAGON_X, "st-refused"),
  STARTING("Starting", HearthIcon.DOTS, "st-settling"),
  TRAINING("Training", HearthIcon.PLAY, "st-inuse"),
  STOPPING("Stopping", HearthIcon.STOP, "st-cooled"),
  STOPPED("Stopped", HearthIcon.STOP, "st-cooled"),
  COMPLETED("Completed", HearthIcon.CHECK_CIRCLE, "st-available"),
  WARM_START("Warm start", HearthIcon.FLAME, "st-warm"),
  COLD_START("Cold start", HearthIcon.SNOWFLAKE, "st-cold"),
  ACTIVE("Active", HearthIcon.CHECK_CIRCLE, "st-available"),
  SUSPENDED("Suspended", HearthIcon.STOP, "st-cooling"),
  NO_ACCESS("No access", HearthIcon.CIRCLE, "st-cooled"),
  CLOSED("Closed", HearthIcon.OCTAGON_X, "st-cooled"),
  PLAIN("", HearthIcon.INFO, "plain");

  private final String word;
  private final HearthIcon icon;
  private final String cssClass;

  BadgeState(String word, HearthIcon icon, String cssClass) {
    this.word = word;
    this.icon = icon;
    this.cssClass = cssClass;
  }

  public String word() {
    return word;
  }

  public HearthIcon icon() {
    return icon;
  }

  /** The class that sets a component's colours to this state's. */
  public String cssClass() {
    return cssClass;
  }
}
