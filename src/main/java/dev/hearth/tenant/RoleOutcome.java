package dev.hearth.tenant;

import java.util.List;

/** What became of a role that was asked for. */
public sealed interface RoleOutcome {

  /** It is there and the tenant's. */
  record Ready(String roleArn) implements RoleOutcome {}

  /** It is the tenant's, but the cloud did not answer; asking again finishes it. */
  record Waiting(String roleArn, String reason) implements RoleOutcome {}

  /** It cannot be the tenant's role; reasons in sentences. */
  record Refused(List<String> reasons) implements RoleOutcome {

    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
