package dev.hearth.tenant.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.hearth.access.AccessPolicy;
import dev.hearth.access.Action;
import dev.hearth.access.AllowedTo;
import dev.hearth.access.SignedInPerson;
import dev.hearth.base.TenantChange.Topic;
import dev.hearth.base.ui.EmptyState;
import dev.hearth.base.ui.HearthIcon;
import dev.hearth.base.ui.LiveUpdates;
import dev.hearth.base.ui.Page;
import dev.hearth.base.ui.SearchField;
import dev.hearth.tenant.TenantOverview;
import dev.hearth.tenant.TenantService;
import dev.hearth.tenant.TenantStatus;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What platform staff see first: each tenant with its role and sizes, nothing that is in it. */
@Route(TenancyNavigation.TENANTS)
@PageTitle("Tenants · Hearth")
@Menu(title = "Tenants", order = 10, icon = "BUILDING")
@PermitAll
@AllowedTo(Action.VIEW_TENANTS)
class TenantsView extends Page {

  private static final long serialVersionUID = 1L;

  private final TenantService tenants;
  private final SignedInPerson signedIn;
  private final OnboardTenant onboarding;
  private final LiveUpdates live;
  private final Span count = new Span();
  private final SearchField search = new SearchField("Name or code", text -> show());
  private final TenantsGrid grid = new TenantsGrid();
  private final Div hero;
  private final Div tools = new Div(search);
  private final EmptyState nobody;
  private final EmptyState noneFound =
      new EmptyState(
          "No tenant has this in its name or code.",
          "Take a part of it away.",
          new Button("Show all tenants", event -> search.clear()));

  TenantsView(
      TenantService tenants, SignedInPerson signedIn, OnboardTenant onboarding, LiveUpdates live) {
    super("Tenants");
    this.tenants = tenants;
    this.signedIn = signedIn;
    this.onboarding = onboarding;
    this.live = live;
    boolean manages = AccessPolicy.mayEver(signedIn.require(), Action.MANAGE_TENANTS);
    if (manages) {
      actions(onboard("primary"));
    }
    nobody = nobody(manages);
    hero =
        new Div(
            new Div(
                new H1(count),
                new Paragraph(
                    "Each runs its jobs under roles of its own, which no other tenant can ever have.")));
    hero.addClassName("hero");
    tools.addClassName("tools");
    grid.addItemClickListener(event ->
        event
            .getSource()
            .getUI()
            .ifPresent(ui -> ui.navigate(TenancyNavigation.tenant(event.getItem().code()))));
    body().addClassName("fill");
    body().add(hero, tools, grid, nobody, noneFound);
    show();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    live.subscribeToAll(this, Set.of(Topic.TENANCY), this::show);
  }

  private void show() {
    List<TenantOverview> all = tenants.overview(signedIn.require());
    String text = search.getValue().strip().toLowerCase(Locale.ROOT);
    List<TenantOverview> found =
        all.stream()
            .filter(
                t -> t.name().toLowerCase(Locale.ROOT).contains(text) || t.code().contains(text))
            .toList();
    long inactive = all.stream().filter(t -> t.status() != TenantStatus.ACTIVE).count();
    count.setText(
        TeamCard.count(all.size(), "tenant", "tenants")
            + (inactive == 0 ? "" : " · " + inactive + " suspended or closed"));
    grid.show(found);
    hero.setVisible(!all.isEmpty());
    tools.setVisible(!all.isEmpty());
    grid.setVisible(!found.isEmpty());
    nobody.setVisible(all.isEmpty());
    noneFound.setVisible(!all.isEmpty() && found.isEmpty());
  }

  private EmptyState nobody(boolean manages) {
    String fact = "There is no tenant yet.";
    String lesson =
        "A tenant is an organisation whose teams share warm pools, under an execution role of its own."
            + " Onboarding makes the role; then its people come in through its identity provider.";
    return manages
        ? EmptyState.instead(fact, lesson, onboard("soft"))
        : EmptyState.instead(fact, lesson);
  }

  private Button onboard(String theme) {
    Button button =
        new Button("Onboard tenant", HearthIcon.PLUS.create(), event -> onboarding.ask());
    button.setThemeName(theme);
    return button;
  }
}
