package dev.hearth.tenant.team;

import dev.hearth.tenant.Team;
import dev.hearth.tenant.TeamPolicy;
import java.util.LinkedHashMap;
import java.util.Map;

/** A policy as names and words, as the audit log keeps it. */
final class PolicyState {

  private PolicyState() {}

  static Map<String, String> of(TeamPolicy policy, String roleArn) {
    var state = new LinkedHashMap<String, String>();
    state.put("sharing", policy.sharing() == Team.Sharing.TENANT ? "shared" : "private");
    state.put("role", roleArn);
    state.put("default keep-alive", policy.defaultKeepAlive().toMinutes() + " min");
    state.put("maximum keep-alive", policy.maximumKeepAlive().toMinutes() + " min");
    state.put("instance types", policy.instanceTypes().words());
    state.put("remote debug", policy.remoteDebug() ? "allowed" : "not allowed");
    var budget = policy.idleBudgetUsd();
    state.put("idle budget", budget == null ? "none" : "$" + budget.toPlainString() + " a month");
    return state;
  }
}
