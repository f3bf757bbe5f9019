package dev.hearth.tenant.team;

import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import dev.hearth.tenant.RoleOutcome;
import dev.hearth.tenant.TenantRoles;
import dev.hearth.tenant.TenantService;
import org.springframework.stereotype.Component;

/** The role a team's jobs run under, depending on whether it shares. */
@Component
class OwnRoles {

  /** A role that is there, or why it is not. */
  sealed interface Answer {

    record Ready(String roleArn) implements Answer {}

    record Missing(String reason) implements Answer {}
  }

  private final TenantService tenants;
  private final TenantRoles roles;

  OwnRoles(TenantService tenants, TenantRoles roles) {
    this.tenants = tenants;
    this.roles = roles;
  }

  /** The role that all teams of the tenant share. */
  Answer shared(TenantId tenant) {
    return new Answer.Ready(tenants.sharedRole(tenant));
  }

  /** A role of the team's own, which it keeps for the next time it goes private. */
  Answer ofTeam(TenantId tenant, TeamId team) {
    return switch (roles.createForTeam(tenant, team)) {
      case RoleOutcome.Ready(var arn) -> new Answer.Ready(arn);
      case RoleOutcome.Waiting waiting ->
          new Answer.Missing("The cloud did not answer, so the team has no role of its own yet.");
      case RoleOutcome.Refused(var reasons) -> new Answer.Missing(String.join(" ", reasons));
    };
  }
}
