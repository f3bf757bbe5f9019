package dev.hearth.tenant;

import java.util.List;

/**
 * A role beside what Hearth set.
 *
 * @param drift what differs, in words; empty when nothing does
 */
public record RoleInspection(ExecutionRole role, List<String> drift) {

  public RoleInspection {
    drift = List.copyOf(drift);
  }
}
