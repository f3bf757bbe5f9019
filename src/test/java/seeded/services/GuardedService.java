package seeded.services;

import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.CurrentUser;
import dev.hearth.access.SystemOnly;
import org.springframework.stereotype.Service;

/** As it should be. */
@Service
final class GuardedService {
  @AllowedTo(Action.VIEW_POOLS)
  public int count(CurrentUser user) {
    return user.teams().size();
  }

  @SystemOnly("sync")
  public int all() {
    return 0;
  }

  int inner() {
    return 0;
  }
}
