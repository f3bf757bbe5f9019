package dev.hearth.access;

import static dev.hearth.access.Action.*;
import static dev.hearth.access.Reach.NOTHING;
import static dev.hearth.access.Reach.OWN_TEAM;
import static dev.hearth.access.Reach.OWN_TENANT;
import static dev.hearth.access.Reach.OWN_THINGS;
import static dev.hearth.access.Reach.PLATFORM;
import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The authorisation matrix, whole: who may do what, and how far it reaches. {@link AccessPolicy}
 * reads it, and nothing else decides. An action without a row cannot be: the class does not load.
 */
final class AccessTable {

  // spotless:off
  private static final List<Row> ROWS =
      List.of(
          //                      member      team lead   tenant adm. auditor     platform a. pl. auditor
          new Row(VIEW_POOLS,         OWN_TEAM,   OWN_TEAM,   OWN_TENANT, OWN_TENANT, NOTHING,    NOTHING),
          new Row(EXPLAIN_MATCH,      OWN_TEAM,   OWN_TEAM,   OWN_TENANT, OWN_TENANT, NOTHING,    NOTHING),
          new Row(VIEW_JOBS,          OWN_TEAM,   OWN_TEAM,   OWN_TENANT, OWN_TENANT, NOTHING,    NOTHING),
          new Row(SUBMIT_JOB,         OWN_TEAM,   OWN_TEAM,   NOTHING,    NOTHING,    NOTHING,    NOTHING),
          new Row(STOP_JOB,           OWN_THINGS, OWN_TEAM,   OWN_TENANT, NOTHING,    NOTHING,    NOTHING),
          new Row(VIEW_TEAMS,         OWN_TEAM,   OWN_TEAM,   OWN_TENANT, OWN_TENANT, NOTHING,    NOTHING),
          new Row(MANAGE_TEAMS,       NOTHING,    NOTHING,    OWN_TENANT, NOTHING,    NOTHING,    NOTHING),
          new Row(MANAGE_TEAM_POLICY, NOTHING,    OWN_TEAM,   OWN_TENANT, NOTHING,    NOTHING,    NOTHING),
          new Row(MANAGE_MEMBERS,     NOTHING,    OWN_TEAM,   OWN_TENANT, NOTHING,    NOTHING,    NOTHING),
          new Row(MANAGE_PEOPLE,      NOTHING,    NOTHING,    OWN_TENANT, NOTHING,    NOTHING,    NOTHING),
          new Row(VIEW_ACCESS_MATRIX, NOTHING,    NOTHING,    OWN_TENANT, OWN_TENANT, PLATFORM,   PLATFORM),
          new Row(VIEW_AUDIT,         NOTHING,    NOTHING,    OWN_TENANT, OWN_TENANT, PLATFORM,   PLATFORM),
          new Row(VIEW_ISOLATION,     NOTHING,    NOTHING,    OWN_TENANT, OWN_TENANT, PLATFORM,   PLATFORM),
          new Row(VIEW_TENANTS,       NOTHING,    NOTHING,    NOTHING,    NOTHING,    PLATFORM,   PLATFORM),
          new Row(MANAGE_TENANTS,     NOTHING,    NOTHING,    NOTHING,    NOTHING,    PLATFORM,   NOTHING),
          new Row(VIEW_CONNECTIONS,   NOTHING,    NOTHING,    NOTHING,    NOTHING,    PLATFORM,   PLATFORM),
          new Row(MANAGE_CONNECTIONS, NOTHING,    NOTHING,    NOTHING,    NOTHING,    PLATFORM,   NOTHING),
          new Row(MANAGE_PROVIDERS,   NOTHING,    NOTHING,    NOTHING,    NOTHING,    PLATFORM,   NOTHING));
  // spotless:on

  private static final Map<Action, Row> BY_ACTION = byAction(ROWS);

  private AccessTable() {}

  static Reach reach(Action action, Standing standing) {
    return requireNonNull(BY_ACTION.get(action)).reach(standing);
  }

  static Map<Action, Row> byAction(List<Row> rows) {
    var table = new EnumMap<Action, Row>(Action.class);
    for (var row : rows) {
      if (table.put(row.action(), row) != null) {
        throw new IllegalStateException(row.action() + " has two rows");
      }
    }
    for (var action : Action.values()) {
      if (!table.containsKey(action)) {
        throw new IllegalStateException(action + " has no row");
      }
    }
    return table;
  }

  /** One action with its reach for each standing. */
  record Row(
      Action action,
      Reach member,
      Reach teamLead,
      Reach tenantAdmin,
      Reach tenantAuditor,
      Reach platformAdmin,
      Reach platformAuditor) {

    Reach reach(Standing standing) {
      return switch (standing) {
        case MEMBER -> member;
        case TEAM_LEAD -> teamLead;
        case TENANT_ADMIN -> tenantAdmin;
        case TENANT_AUDITOR -> tenantAuditor;
        case PLATFORM_ADMIN -> platformAdmin;
        case PLATFORM_AUDITOR -> platformAuditor;
      };
    }
  }
}
