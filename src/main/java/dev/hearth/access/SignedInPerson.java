package dev.hearth.access;

import java.util.Optional;

/** The person of this session with the rights of this moment. */
public interface SignedInPerson {

  /** Empty when nobody is signed in, or the account is gone. */
  Optional<CurrentUser> find();

  /** Refuses with {@link dev.hearth.base.NotFoundException} when nobody is signed in. */
  default CurrentUser require() {
    return find().orElseThrow(dev.hearth.base.NotFoundException::new);
  }
}
