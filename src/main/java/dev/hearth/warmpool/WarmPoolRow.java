package dev.hearth.warmpool;

import dev.hearth.base.PersonId;
import dev.hearth.base.TeamId;
import dev.hearth.base.WarmPoolId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pool as its team sees it.
 *
 * @param image on the hosts: that of the last job
 * @param availableSince null while a job runs on it
 * @param expiresAt business time; null unless available
 * @param inUseSince null unless in use
 * @param idleBefore finished idle intervals of the chain; the present one is counted from {@code
 *     availableSince}
 * @param usable whether the viewer could submit to it: one of the viewer's teams runs under its
 *     role
 * @param shared whether all teams of the tenant can use it, or the team alone
 */
public record WarmPoolRow(
    WarmPoolId id,
    String label,
    WarmPoolStatus status,
    MatchCriteria criteria,
    String image,
    int jobsSoFar,
    String lastJobName,
    PersonId lastPerson,
    String lastPersonName,
    TeamId lastTeam,
    String lastTeamName,
    @Nullable Instant availableSince,
    @Nullable Instant expiresAt,
    @Nullable Instant inUseSince,
    @Nullable Instant lastJobEndedAt,
    Duration idleBefore,
    boolean shared,
    boolean usable,
    @Nullable Instant endedAt,
    @Nullable EndReason endReason) {

  /** Less than this left, or a tenth of a shorter keep-alive, is "cooling soon". */
  public static final Duration COOLING = Duration.ofMinutes(5);

  /** Whether the pool is about to cool. */
  public boolean coolingAt(Instant now) {
    if (status != WarmPoolStatus.AVAILABLE || expiresAt == null || availableSince == null) {
      return false;
    }
    var tenth = Duration.between(availableSince, expiresAt).dividedBy(10);
    var keepAlive = Duration.between(availableSince, expiresAt);
    var limit = keepAlive.compareTo(COOLING) < 0 ? tenth : COOLING;
    return Duration.between(now, expiresAt).compareTo(limit) < 0;
  }

  /** All idle time of the chain so far. */
  public Duration idleAt(Instant now) {
    if (availableSince == null || now.isBefore(availableSince)) {
      return idleBefore;
    }
    // the cloud may not have told yet that the pool cooled: it waits no longer than its keep-alive
    var until = expiresAt != null && expiresAt.isBefore(now) ? expiresAt : now;
    return idleBefore.plus(Duration.between(availableSince, until));
  }
}
