package dev.hearth.tenant;

import dev.hearth.access.CurrentUser;
import dev.hearth.access.PersonalSettings;
import dev.hearth.access.SystemOnly;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's time zones. */
@Service
public class PersonalZones implements PersonalSettings {

  private static final int LONGEST = 60;

  private final PersonRepository people;

  PersonalZones(PersonRepository people) {
    this.people = people;
  }

  @Override
  @Transactional
  @SystemOnly("the shell, for the person whose session it is")
  public ZoneId propose(CurrentUser user, String browserZone) {
    try {
      var zone = ZoneId.of(browserZone);
      if (zone.getId().length() > LONGEST || !save(user, zone, false)) {
        return user.timeZone();
      }
      return zone;
    } catch (DateTimeException e) {
      return user.timeZone();
    }
  }

  @Override
  @Transactional
  @SystemOnly("the shell, for the person whose session it is")
  public void choose(CurrentUser user, ZoneId zone) {
    save(user, zone, true);
  }

  private boolean save(CurrentUser user, ZoneId zone, boolean overwrite) {
    var tenant = user.tenant();
    return tenant == null
        ? people.setPlatformTimeZone(user.person(), zone.getId(), overwrite)
        : people.setTimeZone(tenant, user.person(), zone.getId(), overwrite);
  }
}
