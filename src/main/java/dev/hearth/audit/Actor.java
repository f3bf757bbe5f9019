package dev.hearth.audit;

import dev.hearth.access.CurrentUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose doing it was, by key and by the name of that day. */
public record Actor(Kind kind, @Nullable UUID id, String name) {

  /** Who acted: somebody of the tenant, staff of the platform, or Hearth by itself. */
  public enum Kind {
    PERSON,
    PLATFORM,
    SYSTEM
  }

  private static final int LONGEST_NAME = 200;

  public Actor {
    name = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }

  /** Hearth itself: set-up, sync, expiry. */
  public static Actor system() {
    return new Actor(Kind.SYSTEM, null, "Hearth");
  }

  /** Somebody who is not let in, by the name the provider gives. */
  public static Actor stranger(String name) {
    return new Actor(Kind.PERSON, null, name);
  }

  public static Actor of(CurrentUser user) {
    return new Actor(
        user.isPlatformStaff() ? Kind.PLATFORM : Kind.PERSON,
        user.person().value(),
        user.displayName());
  }
}
