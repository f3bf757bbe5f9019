package dev.hearth.security;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session lasts: as long as the provider confirms the person, never longer than a
 * working day. Who cannot be confirmed, because the provider gave no refresh token or is away, has
 * the time of one confirmation.
 *
 * @param confirmEvery how often the provider is asked
 * @param unconfirmed how long a confirmation is good for
 * @param longest from sign-in, whatever the provider says
 */
record SessionPolicy(Duration confirmEvery, Duration unconfirmed, Duration longest) {

  /** When the session ends if nothing else happens. */
  Instant end(Instant signedInAt, Instant confirmedAt) {
    var byConfirmation = confirmedAt.plus(unconfirmed);
    var byAge = signedInAt.plus(longest);
    return byConfirmation.isBefore(byAge) ? byConfirmation : byAge;
  }

  boolean isOver(Instant signedInAt, Instant confirmedAt, Instant now) {
    return !now.isBefore(end(signedInAt, confirmedAt));
  }

  /** Whether it is time to ask again. */
  boolean isDue(Instant askedAt, Instant now) {
    return !now.isBefore(askedAt.plus(confirmEvery));
  }
}
