package dev.hearth.demo;

import dev.hearth.access.Role;
import dev.hearth.tenant.TenantResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tenants, teams and people of the demo installation, and the platform's two. */
public final class DemoTenants {

  /** The platform provider's realm. */
  public static final String PLATFORM_REALM = "platform";

  /** Members are platform admins. */
  public static final String PLATFORM_ADMINS = "hearth-platform-admins";

  /** Members are auditors of the whole platform. */
  public static final String PLATFORM_AUDITORS = "hearth-platform-auditors";

  private DemoTenants() {}

  /** Three tenants with several teams each. */
  public static List<DemoTenant> all() {
    return List.of(vision(), language(), forecast());
  }

  /** Platform admin and platform auditor; or, without the demo, the one person {@code admin}. */
  public static List<DemoPerson> staff(boolean demo) {
    if (!demo) {
      return List.of(staff("admin", "Admin", PLATFORM_ADMINS, "Platform admin, all tenants"));
    }
    return List.of(
        staff("pa", "Pat Adeyemi", PLATFORM_ADMINS, "Platform admin, all tenants"),
        staff("au", "Ava Ueda", PLATFORM_AUDITORS, "Auditor, all tenants, reads only"));
  }

  private static DemoTenant vision() {
    return new Draft("vis", "Vision", "vision")
        .network(DemoNetwork.VISION)
        .team("Perception", false)
        .team("Mapping", false)
        .team("Robotics", true)
        .member("mk", "Mia Keller", "Perception", Role.MEMBER, true)
        .member("ar", "Alan Reyes", "Perception", Role.MEMBER, false)
        .member("tl", "Tara Lindqvist", "Perception", Role.TEAM_LEAD, true)
        .member("dv", "Dev Varma", "Mapping", Role.MEMBER, false)
        .member("lt", "Lena Toth", "Mapping", Role.TEAM_LEAD, false)
        .member("nb", "Noor Bakker", "Robotics", Role.MEMBER, false)
        .member("js", "Jo Singh", "Robotics", Role.TEAM_LEAD, false)
        .admin("ad", "Ada Diaz", true)
        .inNoGroup("ng", "Nils Graf")
        .build();
  }

  private static DemoTenant language() {
    return new Draft("lang", "Language", "language")
        .network(DemoNetwork.LANGUAGE)
        .team("Speech", false)
        .team("Translation", false)
        .member("ek", "Emil Koch", "Speech", Role.MEMBER, true)
        .member("sn", "Sara Nilsson", "Speech", Role.TEAM_LEAD, false)
        .member("yo", "Yuki Ono", "Translation", Role.MEMBER, false)
        .member("rb", "Rosa Bianchi", "Translation", Role.TEAM_LEAD, false)
        .admin("hm", "Hana Moreau", false)
        .build();
  }

  private static DemoTenant forecast() {
    return new Draft("fcst", "Forecast", "forecast")
        .team("Demand", false)
        .team("Pricing", false)
        .member("ic", "Ivo Costa", "Demand", Role.MEMBER, false)
        .member("gf", "Greta Falk", "Demand", Role.TEAM_LEAD, false)
        .member("pw", "Paul Wen", "Pricing", Role.MEMBER, false)
        .admin("zo", "Zoe Okafor", false)
        .build();
  }

  private static DemoPerson staff(String username, String name, String group, String description) {
    return new DemoPerson(
        PLATFORM_REALM,
        username,
        name,
        username + "@hearth.example",
        Set.of(group),
        description,
        true,
        true);
  }

  /** Collects a tenant; the group of a role in a team is named {@code team-role}. */
  static final class Draft {
    private final String code;
    private final String name;
    private final String realm;
    private final List<DemoTenant.DemoTeam> teams = new ArrayList<>();
    private final LinkedHashMap<String, DemoTenant.Grant> groups = new LinkedHashMap<>();
    private final List<DemoPerson> people = new ArrayList<>();
    private final List<TenantResource> resources = new ArrayList<>();

    Draft(String code, String name, String realm) {
      this.code = code;
      this.name = name;
      this.realm = realm;
      groups.put("tenant-admins", new DemoTenant.Grant("", Role.TENANT_ADMIN));
      groups.put("auditors", new DemoTenant.Grant("", Role.AUDITOR));
    }

    Draft team(String team, boolean isPrivate) {
      teams.add(new DemoTenant.DemoTeam(team, isPrivate));
      groups.put(group(team, Role.MEMBER), new DemoTenant.Grant(team, Role.MEMBER));
      groups.put(group(team, Role.TEAM_LEAD), new DemoTenant.Grant(team, Role.TEAM_LEAD));
      return this;
    }

    Draft member(String username, String person, String team, Role role, boolean featured) {
      return person(
          username,
          person,
          Set.of(group(team, role)),
          role.label() + ", " + team + " of " + name,
          featured);
    }

    Draft admin(String username, String person, boolean featured) {
      return person(
          username,
          person,
          Set.of("tenant-admins"),
          Role.TENANT_ADMIN.label() + " of " + name,
          featured);
    }

    /** The provider knows them, but gives them nothing Hearth knows: they get no access. */
    Draft inNoGroup(String username, String person) {
      return person(username, person, Set.of(), "In no group of " + name + " yet", false);
    }

    Draft network(DemoNetwork network) {
      network
          .subnets()
          .forEach(id -> resources.add(new TenantResource(TenantResource.Kind.SUBNET, id)));
      network
          .securityGroups()
          .forEach(id -> resources.add(new TenantResource(TenantResource.Kind.SECURITY_GROUP, id)));
      return this;
    }

    private Draft person(
        String username,
        String person,
        Set<String> inGroups,
        String description,
        boolean featured) {
      people.add(
          new DemoPerson(
              realm,
              username,
              person,
              username + "@" + realm + ".example",
              inGroups,
              description,
              featured,
              true));
      return this;
    }

    DemoTenant build() {
      return new DemoTenant(
          code, name, realm, realm + ".example", teams, groups, people, resources);
    }

    private static String group(String team, Role role) {
      var suffix = role == Role.TEAM_LEAD ? "-leads" : "-members";
      return team.toLowerCase(Locale.ROOT) + suffix;
    }
  }
}
