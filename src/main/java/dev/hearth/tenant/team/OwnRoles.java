package dev.hearth.tenant.team;

import dev.hearth.base.TeamId;
import dev.hearth.base.TenantId;
import dev.hearth.sagemaker.CloudConnections;
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
  private final CloudConnections connections;

  OwnRoles(TenantService tenants, CloudConnections connections) {
    this.tenants = tenants;
    this.connections = connections;
  }

  /** The role that all teams of the tenant share. */
  Answer shared(TenantId tenant) {
    return new Answer.Ready(tenants.sharedRole(tenant));
  }

  /** A role of the team's own, which it keeps for the next time it goes private. */
  Answer ofTeam(TenantId tenant, TeamId team, String teamName) {
    var known = tenants.find(tenant).orElseThrow();
    var code = known.code().value();
    var connection = connections.find(known.connection()).orElseThrow();
    var name = code + "-team-" + team.toString().substring(0, 8);
    var arn = connection.roleArn("/hearth/" + code + "/", name);
    tenants.reserveRole(tenant, arn);
    return new Answer.Ready(arn);
  }
}
