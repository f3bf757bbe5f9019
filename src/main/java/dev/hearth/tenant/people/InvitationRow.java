package dev.hearth.tenant.people;

import dev.hearth.access.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as an admin sees it; its token is known to nobody but whoever got the mail.
 *
 * @param team name of the team, or null for a role in the tenant
 * @param state at the time it was read
 */
public record InvitationRow(
    UUID id,
    String email,
    Role role,
    @Nullable String team,
    String invitedBy,
    Instant createdAt,
    Instant expiresAt,
    State state) {

  /** What can still become of it: only an open one is of use. */
  public enum State {
    OPEN,
    REDEEMED,
    REVOKED,
    EXPIRED
  }
}
