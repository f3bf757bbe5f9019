package dev.hearth.tenant.ui;

import com.vaadin.flow.component.UI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The ways to the screens about tenants, teams and people, for other screens. */
public final class TenancyNavigation {

  static final String TENANTS = "tenants";
  static final String TEAMS = "teams";
  static final String PEOPLE = "people";
  static final String ACCESS = "access";

  /** Route parameter: a team's name. */
  static final String NAME = "name";

  /** Route parameter: a tenant's code. */
  static final String CODE = "code";

  private TenancyNavigation() {}

  /** Address of a team's page. */
  public static String team(String name) {
    return TEAMS + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Address of a tenant's page. */
  public static String tenant(String code) {
    return TENANTS + "/" + code;
  }

  /** The team's name as the address has it, which the browser may have written with escapes. */
  static String plain(String inAddress) {
    try {
      return URLDecoder.decode(inAddress.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return inAddress;
    }
  }

  static void openTeam(String name) {
    UI.getCurrent().navigate(team(name));
  }
}
