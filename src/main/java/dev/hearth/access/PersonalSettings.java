package dev.hearth.access;

import java.time.ZoneId;

/** What people choose for themselves, and nobody else for them. */
public interface PersonalSettings {

  /**
   * The browser's time zone becomes the person's, unless they have one already.
   *
   * @param browserZone as the browser names it; one that is not known is not taken
   * @return the person's time zone from now on
   */
  ZoneId propose(CurrentUser user, String browserZone);

  /** All exact times are shown in this zone from now on. */
  void choose(CurrentUser user, ZoneId zone);
}
