package seeded.services;

import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import org.springframework.stereotype.Service;

/** Says what it is for, but not who acts. */
@Service
final class ServiceWithoutUser {
  @AllowedTo(Action.VIEW_POOLS)
  public int count(int more) {
    return more;
  }
}
