package dev.hearth.tenant;

import dev.hearth.base.ConnectionId;
import dev.hearth.base.TenantId;
import java.util.UUID;

/** A role in the cloud that is one tenant's, for ever: its teams' jobs run under it. */
public record ExecutionRole(
    TenantId tenant, UUID id, ConnectionId connection, String arn, Origin origin, State state) {

  /** Who made it. */
  public enum Origin {
    /** Hearth, which also keeps its rights. */
    CREATED,
    /** Somebody else; Hearth reviewed it and put the boundary on it. */
    ADOPTED
  }

  /** How far it got. */
  public enum State {
    /** Written down as the tenant's; the cloud has yet to confirm. */
    RESERVED,
    /** In the cloud, as Hearth wants it. */
    READY
  }

  String name() {
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  /** With slashes at both ends. */
  String path() {
    return arn.substring(arn.indexOf(":role/") + ":role".length(), arn.lastIndexOf('/') + 1);
  }
}
