package dev.hearth.tenant.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import dev.hearth.access.Role;
import dev.hearth.base.ui.CardGrid;
import dev.hearth.base.ui.ExactTime;
import dev.hearth.base.ui.PersonAvatar;
import dev.hearth.tenant.people.AccessRow;
import java.time.ZoneId;

/** One line per person and reason. */
final class AccessGrid extends CardGrid<AccessRow> {

  private static final String WHO =
      """
      <span class="row"><span class="av xs p${item.hue}" aria-hidden="true">${item.initials}</span>\
      <span class="who2"><span class="md clip">${item.name}</span></span></span>\
      """;
  private static final String HOLDS =
      """
      <span class="ink-warn" ?hidden=${!item.state}><span class="i s14 i-stop" aria-hidden="true"></span> ${item.state}</span>\
      <span class="t2" ?hidden=${item.state}>holds</span>\
      """;

  private final ZoneId zone;

  /**
   * @param acrossTenants whether lines of several tenants are listed
   */
  AccessGrid(ZoneId zone, boolean acrossTenants) {
    super(AccessRow.class, "Who has access to what");
    this.zone = zone;
    if (acrossTenants) {
      column(all("<span>${item.tenant}</span>"), "Tenant", 120, 1);
    }
    column(all(WHO), "Person", 170, 2);
    column(all("<span class=\"t2 clip\">${item.email}</span>"), "E-mail", 170, 2);
    column(all("<span>${item.place}</span>"), "May act in", 140, 1);
    column(all("<span>${item.role}</span>"), "As", 110, 0);
    column(all("<span>${item.source}</span>"), "Given by", 90, 0);
    column(all(HOLDS), "Now", 150, 0);
    column(all("<span class=\"num t2\">${item.seen}</span>"), "Last sign-in", 160, 0);
    card(
        all(
            "<div class=\"jobcard\"><div class=\"row\">"
                + WHO
                + "</div><div>${item.role} · ${item.place}</div><div class=\"sub\">by ${item.source} · "
                + HOLDS
                + "</div><div class=\"sub\">Last sign-in: ${item.seen}</div></div>"),
        "Access");
  }

  private LitRenderer<AccessRow> all(String template) {
    return LitRenderer.<AccessRow>of(template)
        .withProperty("tenant", AccessRow::tenant)
        .withProperty("name", AccessRow::name)
        .withProperty("email", row -> row.email() == null ? "" : row.email())
        .withProperty("initials", row -> PersonAvatar.initials(row.name()))
        .withProperty("hue", row -> PersonAvatar.hue(row.person()))
        .withProperty("place", row -> row.place() == null ? "the whole tenant" : row.place())
        .withProperty("role", AccessGrid::role)
        .withProperty("source", row -> row.source().isEmpty() ? "–" : row.source())
        .withProperty("state", AccessRow::state)
        .withProperty("seen", row -> ExactTime.minute(row.signedInAt(), zone, "never"));
  }

  private static String role(AccessRow row) {
    Role role = row.role();
    return role == null ? "nothing" : role.label();
  }
}
