package dev.hearth.tenant.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import dev.hearth.base.ui.BadgeState;
import dev.hearth.base.ui.CardGrid;
import dev.hearth.tenant.TenantOverview;
import dev.hearth.tenant.TenantStatus;

/** Tenants with their roles and sizes, nothing that is in them. */
final class TenantsGrid extends CardGrid<TenantOverview> {

  private static final String NAME =
      "<a class=\"md\" href=\"tenants/${item.code}\">${item.name}</a> <span class=\"t3 mono xs\">${item.code}</span>";
  private static final String STATE =
      """
      <span class="badge ${item.stateColour}"><span class="i ${item.stateIcon}" aria-hidden="true"></span>\
      <span>${item.state}</span></span>\
      """;
  private static final String ROLE =
      "<span class=\"mono xs clip\" title=${item.role}>${item.role}</span>";

  TenantsGrid() {
    super(TenantOverview.class, "Tenants");
    column(all(NAME), "Tenant", 180, 2);
    column(all(STATE), "State", 130, 0);
    column(all(ROLE), "Execution role", 260, 4);
    column(all("<span class=\"num\">${item.roles}</span>"), "Roles", 80, 0);
    column(all("<span class=\"num\">${item.teams}</span>"), "Teams", 80, 0);
    column(all("<span class=\"num\">${item.people}</span>"), "People", 80, 0);
    card(
        all(
            "<div class=\"jobcard\"><div class=\"row\">"
                + NAME
                + "<span class=\"grow\"></span>"
                + STATE
                + "</div>"
                + ROLE
                + "<div class=\"sub\">${item.teams} teams · ${item.people} people · ${item.roles} roles</div></div>"),
        "Tenants");
  }

  static BadgeState state(TenantStatus status) {
    return switch (status) {
      case ACTIVE -> BadgeState.ACTIVE;
      case SUSPENDED -> BadgeState.SUSPENDED;
      case CLOSED -> BadgeState.CLOSED;
    };
  }

  private static LitRenderer<TenantOverview> all(String template) {
    return LitRenderer.<TenantOverview>of(template)
        .withProperty("name", TenantOverview::name)
        .withProperty("code", TenantOverview::code)
        .withProperty("role", tenant -> tenant.roleArn() == null ? "none yet" : tenant.roleArn())
        .withProperty("roles", TenantOverview::roles)
        .withProperty("teams", TenantOverview::teams)
        .withProperty("people", TenantOverview::people)
        .withProperty("state", tenant -> state(tenant.status()).word())
        .withProperty("stateColour", tenant -> state(tenant.status()).cssClass())
        .withProperty("stateIcon", tenant -> state(tenant.status()).icon().cssClass());
  }
}
