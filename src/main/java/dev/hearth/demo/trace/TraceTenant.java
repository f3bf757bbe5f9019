package dev.hearth.demo.trace;

import dev.hearth.access.Role;
import dev.hearth.demo.DemoPerson;
import dev.hearth.demo.DemoTenant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tenant a trace becomes: its virtual clusters as teams, its users as people under the names
 * the trace gives them. A team's busiest user leads it. Everybody has an account; the busiest and
 * the leads of the largest teams, and one admin the trace does not know, can sign in.
 */
public final class TraceTenant {

  /** The tenant's code, and the realm of its provider. */
  public static final String CODE = "trace";

  static final String ADMIN = "trace-admin";

  private static final String DOMAIN = "trace.example";
  private static final int LEADS_OFFERED = 5;
  private static final int MEMBERS_OFFERED = 5;
  private static final String ADMINS = "tenant-admins";

  private TraceTenant() {}

  public static DemoTenant of(TraceContents trace) {
    var leads = leads(trace);
    var teams = new ArrayList<DemoTenant.DemoTeam>();
    var groups = new LinkedHashMap<String, DemoTenant.Grant>();
    groups.put(ADMINS, new DemoTenant.Grant("", Role.TENANT_ADMIN));
    for (var team : trace.teams().keySet()) {
      teams.add(new DemoTenant.DemoTeam(team, false));
      groups.put(members(team), new DemoTenant.Grant(team, Role.MEMBER));
      groups.put(leads(team), new DemoTenant.Grant(team, Role.TEAM_LEAD));
    }
    return new DemoTenant(
        CODE, "Trace", CODE, DOMAIN, teams, groups, people(trace, leads), List.of());
  }

  private static List<DemoPerson> people(TraceContents trace, Map<String, String> leads) {
    var people = new ArrayList<DemoPerson>();
    var offeredLeads = leads.values().stream().distinct().limit(LEADS_OFFERED).toList();
    var offeredMembers = 0;
    for (var user : trace.users().keySet()) {
      var isLead = leads.containsValue(user);
      var offered = isLead ? offeredLeads.contains(user) : offeredMembers++ < MEMBERS_OFFERED;
      var featured =
          offered && (isLead ? offeredLeads.getFirst().equals(user) : offeredMembers == 1);
      people.add(person(trace, leads, user, featured, offered));
    }
    people.add(
        new DemoPerson(
            CODE,
            ADMIN,
            "Trace Admin",
            ADMIN + "@" + DOMAIN,
            Set.of(ADMINS),
            Role.TENANT_ADMIN.label() + " of Trace",
            true,
            true));
    return people;
  }

  private static DemoPerson person(
      TraceContents trace,
      Map<String, String> leads,
      String user,
      boolean featured,
      boolean signsIn) {
    var teams = trace.users().getOrDefault(user, Map.of()).keySet();
    var groups = new HashSet<String>();
    var role = Role.MEMBER;
    for (var team : teams) {
      var leadsIt = user.equals(leads.get(team));
      groups.add(leadsIt ? leads(team) : members(team));
      role = leadsIt ? Role.TEAM_LEAD : role;
    }
    var description =
        "%s, %s, %,d jobs in the trace"
            .formatted(role.label(), String.join(" and ", teams), trace.jobsOf(user));
    var address = user.replaceAll("[^a-zA-Z0-9._-]", "-") + "@" + DOMAIN;
    return new DemoPerson(CODE, user, user, address, groups, description, featured, signsIn);
  }

  /** The busiest user of each team, busiest team first. */
  private static Map<String, String> leads(TraceContents trace) {
    var leads = new LinkedHashMap<String, String>();
    for (var team : trace.teams().keySet()) {
      var most = 0L;
      for (var user : trace.users().entrySet()) {
        var jobs = user.getValue().getOrDefault(team, 0L);
        if (jobs > most) {
          most = jobs;
          leads.put(team, user.getKey());
        }
      }
    }
    return leads;
  }

  private static String members(String team) {
    return team + "-members";
  }

  private static String leads(String team) {
    return team + "-leads";
  }
}
